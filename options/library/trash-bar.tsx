import { useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import { emptyTrash, trashCount, type Purged } from '../../src/storage/trash';
import { Dialog } from '../../src/ui/dialog';
import { useWatched } from '../../src/ui/use-watched';

/** How long the trash keeps what is in it, and the way to empty it now, after saying how much that is. */
export function TrashBar() {
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Purged | 'failed'>();
  const count = useWatched(trashCount, []);
  const trashed = count.kind === 'ready' ? count.value : 0;
  const empty = () => void emptyTrash(new Date().toISOString()).then(setOutcome, () => setOutcome('failed'));
  return (
    <div class="notice trash-bar">
      {message('trashHint')}{' '}
      {trashed > 0 && (
        <button class="button button-small button-danger" onClick={() => setAsking(true)}>
          {message('emptyTrash')}
        </button>
      )}{' '}
      <span role="status">{outcome && outcomeSentence(outcome)}</span>
      {asking && (
        <Dialog
          title={message('emptyTrash')}
          action={countMessage('emptyTrashCount', trashed)}
          danger
          onAction={empty}
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
  const kept = outcome.kept > 0 ? ` ${countMessage('trashKept', outcome.kept)}` : '';
  return countMessage('trashEmptied', outcome.removed) + kept;
}
