import { useState } from 'preact/hooks';
import { removeEverythingThere, stopSync } from '../../src/app/sync/set-up-sync';
import type { SyncSetup } from '../../src/app/sync/sync-settings';
import { message } from '../../src/browser/messages';
import { Button } from '../../src/ui/button';
import { Dialog } from '../../src/ui/dialog';
import { syncErrorInWords } from '../../src/ui/sync/sync-words';

interface EndSyncProps {
  setup: SyncSetup;
  /** Told what is to be said once it is off. */
  onEnded: (text: string) => void;
}

/** The two ways out. */
export function EndSync({ setup, onEnded }: EndSyncProps) {
  const [asks, setAsks] = useState(false);
  const [said, setSaid] = useState('');
  const end = (work: () => Promise<void>, text: string) =>
    void work().then(
      () => onEnded(text),
      (error: unknown) => setSaid(syncErrorInWords(error)),
    );
  return (
    <section aria-labelledby="sync-end">
      <h2 id="sync-end">{message('syncEnd')}</h2>
      <p class="soft">{message('syncStopHint')}</p>
      <div class="button-row">
        <Button onClick={() => end(stopSync, message('syncStopped'))}>{message('syncStop')}</Button>
        <Button kind="danger" onClick={() => setAsks(true)}>
          {message('syncRemoveThere')}
        </Button>
      </div>
      <p role="status">{said}</p>
      {asks && (
        <Dialog
          title={message('syncRemoveThereTitle')}
          action={message('syncRemoveThereNow')}
          danger
          onAction={() => end(removeEverythingThere, message('syncRemovedThere'))}
          onClose={() => setAsks(false)}
        >
          <p>{message('syncRemoveThereAsk', setup.database)}</p>
        </Dialog>
      )}
    </section>
  );
}
