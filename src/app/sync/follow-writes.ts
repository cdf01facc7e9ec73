import { subscribeToWrites } from '../../storage/subscribe';
import { unsentCount } from '../../storage/sync/sent-records';
import { runSync } from './run-sync';

/** What is written in one go is sent in one go. */
const pauseMs = 4_000;
/** What other devices wrote is fetched so often while a page is open. */
const everyMs = 60_000;

let isFollowing = false;

/**
 * Syncs now, soon after each write, and once a minute while this page is seen; the background does so where no
 * page is open. To be called where sync is set up, as often as one likes.
 */
export function followWrites(): void {
  if (isFollowing) return;
  isFollowing = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  subscribeToWrites(() => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void syncWhatIsUnsent(), pauseMs);
  });
  setInterval(() => {
    if (document.visibilityState === 'visible') void runSync();
  }, everyMs);
  addEventListener('online', () => void runSync());
  void runSync();
}

/** What a run received is a write as well, after which there is nothing to send. */
async function syncWhatIsUnsent(): Promise<void> {
  if ((await unsentCount()) > 0) await runSync();
}
