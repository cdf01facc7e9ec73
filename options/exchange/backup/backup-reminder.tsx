import { useEffect, useState } from 'preact/hooks';
import {
  clipsWithoutBackup,
  declineBackup,
  downloadBackup,
  planBackups,
} from '../../../src/app/transfer/backup';
import { countMessage, message } from '../../../src/browser/messages';

type State =
  | { kind: 'silent' | 'working' | 'failed' }
  | { kind: 'asking'; clips: number }
  | { kind: 'done'; name: string };

/** Says when more than a few clips have had no backup for a month, and offers one now or every week. */
export function BackupReminder() {
  const [state, setState] = useState<State>({ kind: 'silent' });
  useEffect(() => {
    void clipsWithoutBackup().then(
      (clips) => clips !== undefined && setState({ kind: 'asking', clips }),
      () => undefined,
    );
  }, []);
  const download = async () => {
    setState({ kind: 'working' });
    try {
      setState({ kind: 'done', name: await downloadBackup() });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  const plan = async () => {
    await planBackups('weekly');
    await download();
  };
  const decline = () => void declineBackup().then(() => setState({ kind: 'silent' }));
  if (state.kind === 'silent') return null;
  return (
    <aside class="notice backup-reminder" aria-label={message('backup')}>
      <span role="status">
        {state.kind === 'asking' && countMessage('backupReminder', state.clips)}
        {state.kind === 'working' && message('working')}
        {state.kind === 'failed' && message('exportFailed')}
        {state.kind === 'done' && message('downloaded', state.name)}
      </span>
      {state.kind === 'asking' && (
        <span class="setting-row">
          <button class="button button-small button-primary" onClick={() => void download()}>
            {message('backupNow')}
          </button>
          <button class="button button-small" onClick={() => void plan()}>
            {message('backupEveryWeek')}
          </button>
          <button class="button button-small" onClick={decline}>
            {message('notNow')}
          </button>
        </span>
      )}
    </aside>
  );
}
