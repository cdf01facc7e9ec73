import { CloudOff, RefreshCw, TriangleAlert } from 'lucide';
import { countMessage, message } from '../../src/browser/messages';
import { Icon } from '../../src/ui/icon';
import { syncedInWords } from '../../src/ui/sync/sync-words';
import { useSync, type SyncFacts } from '../../src/ui/sync/use-sync';
import { hrefOf } from '../route';

const icons = { synced: RefreshCw, waiting: RefreshCw, offline: CloudOff, 'needs-you': TriangleAlert };

/** How the sync is, in a line that leads to more. */
export function SyncStanding({ isCurrent }: { isCurrent: boolean }) {
  const facts = useSync();
  if (!facts) return null;
  const words = wordsOf(facts);
  return (
    <a
      class={`nav-link side-backup${facts.standing === 'needs-you' ? ' is-warning' : ''}`}
      href={hrefOf({ section: 'sync' })}
      aria-current={isCurrent ? 'page' : undefined}
      title={words}
    >
      <Icon node={icons[facts.standing]} size={14} />
      <span class="nav-name">{words}</span>
    </a>
  );
}

function wordsOf({ standing, state, unsent, nowMs }: SyncFacts): string {
  const toSend = unsent > 0 ? ` · ${countMessage('syncUnsent', unsent)}` : '';
  switch (standing) {
    case 'needs-you':
      return message('syncNeedsYou');
    case 'offline':
      return message('syncOffline') + toSend;
    case 'waiting':
      return countMessage('syncUnsent', unsent);
    case 'synced':
      return syncedInWords(state.syncedAt, nowMs);
  }
}
