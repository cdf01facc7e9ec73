import * as v from 'valibot';
import { clockStamp, confirmSynced, deviceName } from '../../storage/sync/confirmed';
import { countDeletions, keepAgainst } from '../../storage/sync/deletions';
import { receiveRecords } from '../../storage/sync/receive-records';
import { allRecords, markSent, recordsToSend, storedRecords } from '../../storage/sync/sent-records';
import { resetClockAhead } from '../../storage/sync/reset-clock';
import { pictureIds, receivePictures, removePictures } from '../../storage/sync/shared-pictures';
import { picturesOf } from '../../storage/stored-images';
import type { ExchangeStorage } from '../../sync/bridge';
import type { PictureStorage } from '../../sync/pictures';
import { SyncError } from '../../sync/sync-error';
import { syncOnce, type SyncPhase, type SyncTask } from '../../sync/sync-once';
import { systemClock } from '../clock';
import { logFailure } from '../failures';
import { outcomeSchema, type SyncOutcome } from './sync-settings';

/** What a page is told that does a run. */
export interface SyncOrder {
  task: SyncTask;
  withPrivate: boolean;
}

const lock = 'gleanings-sync';

/** Does one run, unless another page of this browser is at it. */
export async function performSync(
  order: SyncOrder,
  onProgress: (phase: SyncPhase, done: number) => void = () => undefined,
): Promise<SyncOutcome> {
  return navigator.locks.request(lock, { ifAvailable: true }, async (held): Promise<SyncOutcome> => {
    if (!held) return { kind: 'busy' };
    try {
      await resetClockAhead(Date.now());
      const before = await clockStamp();
      const report = await syncOnce(order.task, {
        storage: exchangeStorage(order.withPrivate),
        withPrivate: order.withPrivate,
        pictures: pictureStorage,
        libraryName: await deviceName(),
        now: systemClock.now,
        onProgress,
      });
      await confirmSynced(before);
      return { kind: 'done', report };
    } catch (error) {
      if (error instanceof SyncError)
        return {
          kind: 'failed',
          failure: error.kind,
          ...(error.amount !== undefined && { amount: error.amount }),
        };
      await logFailure('sync', error);
      return { kind: 'failed', failure: 'storage' };
    }
  });
}

/** Runs `work` while no page syncs; waits for one that does. */
export function betweenSyncs<R>(work: () => Promise<R>): Promise<R> {
  return navigator.locks.request(lock, work);
}

const orderSchema = v.union([
  v.object({
    withPrivate: v.boolean(),
    task: v.custom<SyncTask>((task) => typeof task === 'object' && task !== null && 'login' in task),
  }),
  outcomeSchema,
  v.undefined(),
  v.null(),
]);

/** In the page that syncs for the background: does what it was told to, by our own background and no other. */
export async function syncForOrder(told: unknown): Promise<SyncOutcome> {
  const order = v.parse(orderSchema, told);
  if (!order) return { kind: 'busy' };
  return 'task' in order ? performSync(order) : order;
}

/** The pictures of the library as the bridge knows them. */
export const pictureStorage: PictureStorage = { pictureIds, picturesOf, receivePictures, removePictures };

/** The library as the bridge knows it. */
export function exchangeStorage(withPrivate: boolean): ExchangeStorage {
  const choice = { withoutPrivate: !withPrivate };
  return {
    recordsToSend: (limit) => recordsToSend(limit, choice),
    allRecords: () => allRecords(choice),
    markSent,
    storedRecords: (keys) => storedRecords(keys, choice),
    receiveRecords,
    countDeletions,
    keepAgainst,
  };
}
