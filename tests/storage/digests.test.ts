import { beforeEach, expect, test } from 'vitest';
import { library } from '../../src/storage/database';
import {
  addEntries,
  allDigests,
  changeDigest,
  changeEntry,
  createDigest,
  moveEntry,
  outlineOf,
  removeEntry,
  restoreEntry,
} from '../../src/storage/digests';
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
  await restoreEntry('b');
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
