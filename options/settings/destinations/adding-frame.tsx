import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import { Button } from '../../../src/ui/button';
import { whyInWords } from '../../../src/ui/publishing/publish-words';

/** What is under way, or why it did not come to anything. */
type Progress = { kind: 'idle' } | { kind: 'asking' | 'failed'; text: string };

export interface Attempts {
  progress: Progress;
  /** Ended when the writer cancels, or the form goes. */
  signal: AbortSignal;
  /** Begins `work` at once, in the very click, and says `asking` meanwhile; one at a time. */
  attempt: (asking: string, work: () => Promise<void>) => void;
  /** Says what is missing before anything can be tried. */
  fail: (text: string) => void;
  cancel: () => void;
}

export function useAttempts(): Attempts {
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const control = useRef(new AbortController());
  useEffect(() => () => control.current.abort(), []);
  return {
    progress,
    signal: control.current.signal,
    attempt(asking, work) {
      if (progress.kind === 'asking') return;
      setProgress({ kind: 'asking', text: asking });
      work().then(
        () => setProgress((now) => (now.kind === 'asking' ? { kind: 'idle' } : now)),
        (error: unknown) => setProgress({ kind: 'failed', text: whyInWords(error) }),
      );
    },
    fail: (text) => setProgress({ kind: 'failed', text }),
    cancel: () => control.current.abort(),
  };
}

/** What is typed in one step, sent by its button or the Enter key. */
export function StepForm({ onSubmit, children }: { onSubmit: () => void; children: ComponentChildren }) {
  return (
    <form
      class="destination-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

interface AddingFrameProps {
  title: string;
  attempts: Attempts;
  /** Where it has come to; each step begins with its first field. */
  step: string;
  onCancel: () => void;
  children: ComponentChildren;
}

/** A destination that is being set up: its fields, what is under way, and the way out. */
export function AddingFrame({ title, attempts, step, onCancel, children }: AddingFrameProps) {
  const { progress, cancel } = attempts;
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector<HTMLElement>('input, button')?.focus(), [step]);
  return (
    <section class="add-destination" aria-label={title}>
      <h3>{title}</h3>
      <div ref={fields}>{children}</div>
      <p class={progress.kind === 'failed' ? 'notice notice-danger' : 'soft'} role="status" dir="auto">
        {progress.kind !== 'idle' && progress.text}
      </p>
      <Button
        kind="bare"
        onClick={() => {
          cancel();
          onCancel();
        }}
      >
        {message('cancel')}
      </Button>
    </section>
  );
}
