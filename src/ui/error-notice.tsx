import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Copy } from 'lucide';
import './parts/states.css';
import { describeFailure, failureText, logFailure } from '../app/failures';
import { copyText } from '../browser/clipboard';
import { message, type MessageName } from '../browser/messages';
import { storageFailure, type StorageFailure } from '../storage/failure';
import { Button } from './button';

interface ErrorNoticeProps {
  /** Where it happened, as the log names it. */
  place: string;
  error: unknown;
  /** What happened, what is safe, and what to do. */
  children: ComponentChildren;
}

/** Says that something went wrong, keeps it in the log, and hands on what may be told of it to others. */
export function ErrorNotice({ place, error, children }: ErrorNoticeProps) {
  useEffect(() => void logFailure(place, error), [place, error]);
  return (
    <div class="notice notice-danger failure" role="alert">
      <p>{children}</p>
      <CopyDetails place={place} error={error} />
    </div>
  );
}

/** Copies what may be told of a failure to others: no word of what the reader keeps. */
export function CopyDetails({ place, error }: { place: string; error: unknown }) {
  const [outcome, setOutcome] = useState('');
  const copy = () =>
    copyText(failureText([describeFailure(place, error, new Date().toISOString())])).then(
      () => setOutcome(message('copied')),
      () => setOutcome(message('detailsRefused')),
    );
  return (
    <>
      <Button size="small" icon={Copy} title={message('copyDetailsHint')} onClick={() => void copy()}>
        {message('copyDetails')}
      </Button>
      <span role="status">{outcome}</span>
    </>
  );
}

const readSentences = {
  full: 'readFailedFull',
  unavailable: 'libraryUnavailable',
  newer: 'libraryNewer',
  closed: 'readFailed',
  unknown: 'readFailed',
} as const satisfies Record<StorageFailure, MessageName>;

/** Says why the library could not be read. */
export function ReadFailure({ error }: { error: unknown }) {
  return (
    <ErrorNotice place="library.read" error={error}>
      {message(readSentences[storageFailure(error)])}
    </ErrorNotice>
  );
}

interface ErrorBoundaryProps {
  children: ComponentChildren;
}

/** Stands in for a screen that stopped working, where there would be an empty page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed?: { error: unknown } }> {
  override state: { failed?: { error: unknown } } = {};

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: { error } });
  }

  override render() {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    return (
      <ErrorNotice place="screen" error={failed.error}>
        {message('screenFailed')}{' '}
        <Button size="small" onClick={() => location.reload()}>
          {message('reload')}
        </Button>
      </ErrorNotice>
    );
  }
}
