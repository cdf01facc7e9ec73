import type { Clip } from '../domain/clip';
import type { Instant } from '../domain/day';
import { library } from './database';
import { clipTransaction } from './clip-transaction';

/** What may be changed of a clip; a field that is given as undefined is taken away. */
export type ClipFields = Partial<Omit<Clip, 'id'>>;

/**
 * Gives one clip the fields that `change` makes of it, as somebody types: with no step of undo for
 * every keystroke. Does nothing where the clip is gone.
 */
export async function editClip(id: string, change: (clip: Clip) => ClipFields, now: Instant): Promise<void> {
  await clipTransaction(library(), [], (write) =>
    write.changeAll([id], (clip) => ({ ...clip, ...change(clip), changedAt: now })),
  );
}
