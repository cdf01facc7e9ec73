import { beforeEach, expect, test } from 'vitest';
import { library } from '../../src/storage/database';
import {
  addEntries,
  allDigests,
  changeDigest,
  changeEntries,
  changeEntry,
  createDigest,
  moveEntry,
  outlineOf,
  removeEntries,
  removeEntry,
  restoreEntries,
} from '../../src/storage/digests';
import { saveClip } from '../builders/save-clips';
import { undoStep } from '../../src/storage/undo/undo-redo';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';

const digest = aDigest();
const texts = async () =>
  (await outlineOf(digest.id))?.entries.map((entry) => (entry.kind === 'clip' ? entry.clipId : entry.text));
const passage = (text: string) => ({ id: text, kind: 'text' as const, text, runOn: false });

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  await createDigest(digest);
  await addEntries(digest.id, ['a', 'b', 'c'].map(passage));
});

test('entries stand in the order they were added, over several additions', async () => {
  await addEntries(digest.id, ['d'].map(passage));
  expect(await texts()).toEqual(['a', 'b', 'c', 'd']);
});

test.each([
  { id: 'c', index: 0, order: ['c', 'a', 'b'] },
  { id: 'a', index: 1, order: ['b', 'a', 'c'] },
  { id: 'a', index: 2, order: ['b', 'c', 'a'] },
  { id: 'b', index: 1, order: ['a', 'b', 'c'] },
])('moving $id behind $index others gives $order', async ({ id, index, order }) => {
  await moveEntry(digest.id, id, index);
  expect(await texts()).toEqual(order);
});

test('a removed entry comes back to its own place', async () => {
  await removeEntry('b');
  expect(await texts()).toEqual(['a', 'c']);
  await restoreEntries(['b']);
  expect(await texts()).toEqual(['a', 'b', 'c']);
});

test('the words of an entry change and its place does not', async () => {
  await changeEntry('b', (entry) => (entry.kind === 'text' ? { ...entry, text: 'B', runOn: true } : entry));
  expect(await texts()).toEqual(['a', 'B', 'c']);
});

test('digests come latest date first, and a change touches only what it names', async () => {
  await createDigest(aDigest({ id: 'later', date: '2026-06-01' }));
  await changeDigest(digest.id, { title: 'New title' });
  expect((await allDigests()).map(({ title }) => title)).toEqual(['Links', 'New title']);
  const changed = (await outlineOf(digest.id))?.digest;
  expect(changed).toEqual({ ...digest, title: 'New title', changedAt: changed?.changedAt });
});

test('several entries are taken out, and changed, as one step', async () => {
  await removeEntries(['a', 'c']);
  expect(await texts()).toEqual(['b']);
  await undoStep(digest.id);
  expect(await texts()).toEqual(['a', 'b', 'c']);
  await changeEntries(digest.id, ['b', 'c'], (entry) => ({ ...entry, runOn: true }));
  await undoStep(digest.id);
  const entries = (await outlineOf(digest.id))?.entries;
  expect(entries?.map((entry) => entry.kind === 'text' && entry.runOn)).toEqual([false, false, false]);
});

test('a digest is begun with its outline, in its order', async () => {
  await createDigest(aDigest({ id: 'whole' }), [{ id: 'h', kind: 'heading', text: 'H' }, passage('x')]);
  expect((await outlineOf('whole'))?.entries.map(({ id }) => id)).toEqual(['h', 'x']);
});

test('clips go each where it is said, the next ones behind the first', async () => {
  const clips = ['c1', 'c2'].map((id) => aClip({ id, url: `https://example.org/${id}`, tags: ['x'] }));
  for (const clip of clips) await saveClip(clip);
  const added = clips.map(({ id }) => ({ id: `e-${id}`, kind: 'clip' as const, clipId: id, runOn: false }));
  await addEntries(
    digest.id,
    added,
    (outline) => outline.findLast((entry) => entry.kind === 'clip' || entry.id === 'a')?.id,
  );
  expect(await texts()).toEqual(['a', 'c1', 'c2', 'b', 'c']);
});
