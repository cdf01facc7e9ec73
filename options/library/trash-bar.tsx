import { useRef, useState } from 'preact/hooks';
import { countMessage, joinSentences, message } from '../../src/browser/messages';
import { clipCount } from '../../src/storage/derived-counts';
import { emptyTrash, type Purged } from '../../src/storage/trash';
import { Dialog } from '../../src/ui/dialog';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { useLiveQuery } from '../../src/ui/use-live-query';

/** How long the trash keeps what is in it, and the way to empty it now, after saying how much that is. */
export function TrashBar() {
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Purged | 'failed'>();
  const bar = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const count = useLiveQuery(() => clipCount('trashed'), []);
  const trashed = count.kind === 'ready' ? count.value : 0;
  const empty = async () => {
    setOutcome(await emptyTrash(new Date().toISOString()).catch(() => 'failed' as const));
    // The button goes with the last clip.
    focusOnceThere(() => (button.current ? undefined : bar.current));
  };
  return (
    <div ref={bar} class="notice trash-bar" tabIndex={-1}>
      <span>{message('trashHint')}</span>
      {trashed > 0 && (
        <button ref={button} class="button button-small button-danger" onClick={() => setAsking(true)}>
          {message('emptyTrash')}
        </button>
      )}
      <span role="status">{outcome && outcomeSentence(outcome)}</span>
      {asking && (
        <Dialog
          title={message('emptyTrash')}
          action={countMessage('emptyTrashCount', trashed)}
          danger
          onAction={() => void empty()}
          onClose={() => setAsking(false)}
        >
          <p>{countMessage('emptyTrashAsk', trashed)}</p>
        </Dialog>
      )}
    </div>
  );
}

function outcomeSentence(outcome: Purged | 'failed'): string {
  if (outcome === 'failed') return message('changeFailed');
  return joinSentences(
    countMessage('trashEmptied', outcome.removed),
    outcome.kept > 0 ? countMessage('trashKept', outcome.kept) : '',
  );
}
