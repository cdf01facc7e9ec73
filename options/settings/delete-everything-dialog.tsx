import { useState } from 'preact/hooks';
import { logFailure } from '../../src/app/failures';
import { deleteEverything } from '../../src/app/settings/delete-everything';
import { downloadBackup } from '../../src/app/transfer/backup';
import { countMessage, message } from '../../src/browser/messages';
import { clipCount } from '../../src/storage/derived-counts';
import { allDigests } from '../../src/storage/digests';
import { Button } from '../../src/ui/button';
import { Dialog } from '../../src/ui/dialog';
import { useLiveQuery } from '../../src/ui/use-live-query';

/** Says what would be gone, offers a backup first, and asks twice. */
export function DeleteEverythingDialog({ onClose }: { onClose: () => void }) {
  const counts = useLiveQuery(
    async () => ({
      clips: (await clipCount('active')) + (await clipCount('trashed')),
      digests: (await allDigests()).length,
    }),
    [],
  );
  const [isSure, setIsSure] = useState(false);
  const [outcome, setOutcome] = useState('');
  const backUp = async () => {
    setOutcome(message('working'));
    setOutcome(
      await downloadBackup().then(
        (name) => message('downloaded', name),
        () => message('exportFailed'),
      ),
    );
  };
  const remove = async () => {
    try {
      await deleteEverything();
      location.hash = '';
      location.reload();
    } catch (error) {
      await logFailure('library.delete', error);
      setOutcome(message('changeFailed'));
    }
  };
  return (
    <Dialog
      title={message('deleteEverything')}
      action={message('deleteEverythingNow')}
      danger
      ready={isSure}
      staysOpen
      onAction={() => void remove()}
      onClose={onClose}
    >
      <p>
        {counts.kind === 'ready' &&
          message(
            'deleteEverythingAsk',
            countMessage('clipCount', counts.value.clips),
            countMessage('digestCount', counts.value.digests),
          )}
      </p>
      <p>
        <Button onClick={() => void backUp()}>{message('backupNow')}</Button>
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={isSure}
          onChange={(event) => setIsSure(event.currentTarget.checked)}
        />
        {message('deleteEverythingSure')}
      </label>
      <p role="status">{outcome}</p>
    </Dialog>
  );
}
