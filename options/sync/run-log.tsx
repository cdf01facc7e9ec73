import type { SyncRun } from '../../src/app/sync/sync-settings';
import { countMessage, message, uiLanguage } from '../../src/browser/messages';
import { syncFailureInWords } from '../../src/ui/sync/sync-words';

/** The last runs, in words. */
export function RunLog({ runs }: { runs: readonly SyncRun[] }) {
  return (
    <section aria-labelledby="sync-log">
      <h2 id="sync-log">{message('syncLog')}</h2>
      {runs.length === 0 && <p class="soft">{message('syncLogNone')}</p>}
      <ul class="sync-list">
        {runs.map((run) => (
          <li key={run.at}>
            <span>{runInWords(run)}</span>
            <time class="soft" dateTime={run.at}>
              {new Date(run.at).toLocaleString(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

function runInWords({ failure, amount, sent, received, conflicts, unreadable, ahead }: SyncRun): string {
  if (failure !== undefined) return syncFailureInWords(failure, amount);
  const parts = [
    sent > 0 && countMessage('syncRunSent', sent),
    received > 0 && countMessage('syncRunReceived', received),
    conflicts > 0 && countMessage('syncRunKept', conflicts),
    unreadable > 0 && countMessage('syncRunUnreadable', unreadable),
    ahead > 0 && countMessage('syncRunAhead', ahead),
  ].filter(Boolean);
  return parts.length === 0 ? message('syncRunNothing') : parts.join(' · ');
}
