import { beforeEach, expect, test } from 'vitest';
import { clipWithId, clipOfPage, clipsWithIds } from '../../src/storage/clips';
import { saveClip } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { addEntries, createDigest, outlineOf, removeEntry } from '../../src/storage/digests';
import { trashDigest } from '../../src/storage/digests/digest-list';
import { clipCount } from '../../src/storage/derived-counts';
import { emptyTrash, purgeTrash } from '../../src/storage/trash';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';
import { keptAndCounted } from './recount';

const now = '2026-06-30T00:00:00.000Z';
const old = aClip({ title: 'Secret', tags: ['hush'], trashedAt: '2026-05-01T00:00:00.000Z' });
const young = aClip({ trashedAt: '2026-06-29T00:00:00.000Z' });
const kept = aClip();

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  for (const clip of [old, young, kept]) await saveClip(clip);
});

test('after thirty days a clip leaves the trash, and nothing of it stays but that it is gone', async () => {
  expect(await purgeTrash(now)).toEqual({ removed: 1, kept: 0 });

  expect(await clipWithId(old.id)).toBeUndefined();
  expect(await clipsWithIds([old.id, young.id])).toEqual([young]);
  const record = (await library().clips.get(old.id))!;
  expect(record).toMatchObject({ status: 'purged', unsent: 1, title: '', url: '' });
  expect(Object.keys(record.stamps)).toEqual(['*']);
  expect(JSON.stringify(record)).not.toMatch(/Secret|hush|example/);
});

test('the trash is emptied at once by hand, and the library is left alone', async () => {
  expect(await clipCount('trashed')).toBe(2);
  expect(await emptyTrash(now)).toEqual({ removed: 2, kept: 0 });
  expect(await clipCount('trashed')).toBe(0);
  expect(await clipWithId(kept.id)).toEqual(kept);
  expect(await emptyTrash(now)).toEqual({ removed: 0, kept: 0 });
  const { kept: counts, counted } = await keptAndCounted();
  expect(counts).toEqual(counted);
});

test('a clip that a digest shows stays until the digest lets go of it', async () => {
  const digest = aDigest();
  await createDigest(digest);
  await addEntries(digest.id, [{ id: 'e', kind: 'clip', clipId: old.id, runOn: false }]);
  expect(await purgeTrash(now)).toEqual({ removed: 0, kept: 1 });
  await removeEntry('e');
  expect(await purgeTrash(now)).toEqual({ removed: 1, kept: 0 });
});

test('a clip of a digest in the trash stays, so that the digest comes back whole', async () => {
  const digest = aDigest();
  await createDigest(digest);
  await addEntries(digest.id, [{ id: 'e', kind: 'clip', clipId: old.id, runOn: false }]);
  await trashDigest(digest.id, now);
  expect(await emptyTrash(now)).toEqual({ removed: 1, kept: 1 });
  await trashDigest(digest.id, undefined);
  expect((await outlineOf(digest.id))!.entries).toMatchObject([{ clipId: old.id }]);
  expect(await clipWithId(old.id)).toEqual(old);
});

test('a clip that is gone comes back only as a whole', async () => {
  await emptyTrash(now);
  const { trashedAt: _trashedAt, ...clip } = old;
  await saveClip(clip);
  expect(await clipWithId(old.id)).toEqual(clip);
  expect(await clipOfPage({ url: '' })).toBeUndefined();
});
