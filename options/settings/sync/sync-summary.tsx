import { message } from '../../../src/browser/messages';
import { syncedInWords, syncFailureInWords } from '../../../src/ui/sync/sync-words';
import { useSync } from '../../../src/ui/sync/use-sync';
import { hrefOf } from '../../route';
import { SettingLine } from '../setting-line';

/** How the sync is, and the way to all that there is of it. */
export function SyncSummary() {
  const facts = useSync();
  if (!facts) return null;
  const { setup, state, nowMs } = facts;
  return (
    <SettingLine
      title={
        state.failure === undefined
          ? syncedInWords(state.syncedAt, nowMs)
          : syncFailureInWords(state.failure, state.amount)
      }
      hint={message('syncOnHint', setup.database, new URL(setup.address).host, setup.user)}
    >
      <a class="button" href={hrefOf({ section: 'sync' })}>
        {message('syncOpen')}
      </a>
    </SettingLine>
  );
}
