import { useState } from 'preact/hooks';
import type { BulkChange } from '../../storage/bulk/bulk-change';
import { changeClips } from '../../storage/bulk/change-clips';
import type { UndoEntry } from '../../storage/records/undo-record';
import { logFailure } from '../../app/failures';
import { undo as undoLogged } from '../../storage/undo/undo';
import { storageFailure, type StorageFailure } from '../../storage/failure';

/** What is being done to many clips. */
export type Work =
  | { kind: 'idle' }
  | { kind: 'working'; done: number; of: number }
  | { kind: 'done'; entry: UndoEntry }
  /** With how many records that were changed since and stay as they are. */
  | { kind: 'undone'; conflicts: number }
  | { kind: 'failed'; why: StorageFailure; error: unknown };

export interface Bulk {
  work: Work;
  /** Does it to the clips; all of it or nothing. Resolves to whether it was done. */
  run: (ids: readonly string[], change: BulkChange) => Promise<boolean>;
  /** Does something else, to so many, and tells what came of it. Resolves to whether it was done. */
  carryOut: (of: number, doing: () => Promise<Work>) => Promise<boolean>;
  undo: (id: string) => Promise<void>;
  /** Says no more of what was done last. */
  dismiss: () => void;
}

/** Does things to many clips at once, one thing after the other, and tells how far it is. */
export function useBulk(): Bulk {
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const progress = (done: number, of: number) => setWork({ kind: 'working', done, of });
  const carryOut = async (of: number, doing: () => Promise<Work>): Promise<boolean> => {
    progress(0, of);
    const end = await doing().catch((error: unknown): Work => {
      void logFailure('clips.change', error);
      return { kind: 'failed', why: storageFailure(error), error };
    });
    setWork(end);
    return end.kind !== 'failed';
  };
  return {
    work,
    carryOut,
    dismiss: () => setWork({ kind: 'idle' }),
    run: (ids, change) =>
      carryOut(ids.length, async () => ({ kind: 'done', entry: await changeClips(ids, change, progress) })),
    undo: async (id) => {
      await carryOut(0, async () => {
        const { conflicts } = await undoLogged(id, progress);
        return { kind: 'undone', conflicts };
      });
    },
  };
}
