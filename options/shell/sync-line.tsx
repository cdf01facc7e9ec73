import { syncSetup } from '../../src/app/sync/sync-settings';
import { lazyComponent } from '../../src/ui/lazy-component';
import { useSetting } from '../../src/ui/use-setting';

const SyncStanding = lazyComponent(async () => (await import('./sync-standing')).SyncStanding);

/** How the sync is; nothing where it is off, and nothing of it is loaded. */
export function SyncLine({ isCurrent }: { isCurrent: boolean }) {
  return useSetting(syncSetup) ? <SyncStanding isCurrent={isCurrent} /> : null;
}
