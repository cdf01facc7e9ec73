import { useRef, useState } from 'preact/hooks';
import { removeThere, type RemovalOutcome } from '../../../src/app/publishing/remove-there';
import { countMessage, message, type MessageName } from '../../../src/browser/messages';
import type { Destination } from '../../../src/domain/destination';
import type { SentPublication } from '../../../src/domain/digest/publication';
import { Button } from '../../../src/ui/button';
import { Dialog } from '../../../src/ui/dialog';
import { whyInWords } from '../../../src/ui/publishing/publish-words';
import { TextDifference } from '../../../src/ui/publishing/text-difference';

interface RemoveThereProps {
  destination: Destination;
  /** What is there: the digest's post, or those of its clips. */
  publications: readonly SentPublication[];
  /** What the writer calls the post. */
  title: string;
}

/** Takes what is at a destination away there, after a question that says what goes. */
export function RemoveThere(props: RemoveThereProps) {
  // What is there when it is asked: the list grows shorter while it goes.
  const [asked, setAsked] = useState<RemoveThereProps>();
  return (
    <>
      {props.publications.length > 0 && (
        <Button
          size="small"
          kind="bare"
          aria-label={message('actOn', message('removeThere'), props.destination.name)}
          onClick={() => setAsked(props)}
        >
          {message('removeThere')}
        </Button>
      )}
      {asked && <RemoveThereDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

type Step =
  | { kind: 'asking' }
  | { kind: 'running'; done: number }
  | { kind: 'removed' }
  | { kind: 'stopped'; outcome: Exclude<RemovalOutcome, { kind: 'removed' }> };

function RemoveThereDialog({
  destination,
  publications,
  title,
  onClose,
}: RemoveThereProps & { onClose: () => void }) {
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const control = useRef(new AbortController());
  const left = useRef([...publications]);
  const { name } = destination;
  const count = publications.length;
  const run = async (overwrite?: string) => {
    let seen = overwrite;
    while (left.current[0]) {
      setStep({ kind: 'running', done: count - left.current.length });
      const outcome = await removeThere(left.current[0], destination, {
        signal: control.current.signal,
        report: () => undefined,
        ...(seen !== undefined && { overwrite: seen }),
      });
      seen = undefined;
      if (outcome.kind !== 'removed') return setStep({ kind: 'stopped', outcome });
      left.current.shift();
    }
    setStep({ kind: 'removed' });
  };
  const changed = step.kind === 'stopped' && step.outcome.kind === 'changed-there' ? step.outcome : undefined;
  const action =
    step.kind === 'asking'
      ? message('removeThereAct')
      : changed
        ? message('removeAllTheSame')
        : step.kind === 'stopped'
          ? message('tryAgain')
          : undefined;
  return (
    <Dialog
      title={
        count === 1 ? message('removeThereTitle', name) : countMessage('removeThereTitleCount', count, name)
      }
      danger
      staysOpen
      {...(action !== undefined && { action })}
      onAction={() => void run(changed?.hash)}
      onClose={() => {
        control.current.abort();
        onClose();
      }}
    >
      {step.kind === 'asking' && (
        <>
          <ul>
            {publications.slice(0, maxShown).map(({ id, url }) => (
              <li key={id} dir="auto">
                {count === 1 && <b>{title}</b>} {url !== undefined && <bdi>{url}</bdi>}
              </li>
            ))}
            {count > maxShown && <li>{countMessage('removeThereMore', count - maxShown)}</li>}
          </ul>
          <p>{message(fates[destination.kind])}</p>
          <p>{message('removeThereKept')}</p>
        </>
      )}
      <p role="status">
        {step.kind === 'running' && countMessage('removeThereRunning', count, String(step.done))}
        {step.kind === 'removed' && message('removedThere')}
        {step.kind === 'stopped' && saidOf(step.outcome)}
      </p>
      {changed && (
        <TextDifference
          summary={message('outcomeChanges')}
          before={changed.lastSent ?? ''}
          after={changed.there}
          isOpen
        />
      )}
    </Dialog>
  );
}

/** So many addresses can be looked at before one goes on. */
const maxShown = 8;

/** What becomes of a post that is taken away there. */
const fates: Record<Destination['kind'], MessageName> = {
  wordpress: 'removedToTrash',
  repository: 'removedFromBranch',
  webdav: 'removedForGood',
  micropub: 'removedForGood',
  ghost: 'removedForGood',
  bluesky: 'removedForGood',
  folder: 'removedForGood',
};

function saidOf(outcome: Exclude<RemovalOutcome, { kind: 'removed' }>): string {
  switch (outcome.kind) {
    case 'busy':
      return message('deliveryBusy');
    case 'changed-there':
      return message('removeChanged');
    case 'unsure':
      return message('removeUnsure', whyInWords(outcome.error));
    case 'failed':
      return message('removeFailed', whyInWords(outcome.error));
  }
}
