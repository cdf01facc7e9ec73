import { beforeEach, expect, test, vi } from 'vitest';
import { trashClip } from '../../src/storage/clips';
import { saveClip } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { saveDraft } from '../../src/storage/drafts';
import { subscribeToWrites } from '../../src/storage/subscribe';
import { aClip } from '../builders/a-clip';
import { aDraft } from '../builders/a-draft';

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
});

test('a write is told, its failure is not, and nothing is told any more once the subscription ends', async () => {
  const clip = aClip();
  await saveClip(clip);
  const seen = vi.fn();
  const end = subscribeToWrites(seen);
  await saveDraft(aDraft());
  await saveClip(aClip());
  await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(1));

  await expect(saveClip({ ...aClip(), comment: (() => '') as unknown as string })).rejects.toThrow();
  await trashClip(clip.id, '2026-05-04T00:00:00.000Z');
  await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(2));

  end();
  await saveClip(aClip());
  expect(seen).toHaveBeenCalledTimes(2);
});
