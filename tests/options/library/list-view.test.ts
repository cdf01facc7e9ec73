import { expect, test } from 'vitest';
import { placeNear, readRows, rowsToRead, type Found } from '../../../options/library/list-view';
import type { Clip } from '../../../src/domain/clip';
import { aClip } from '../../builders/a-clip';

function foundOf(ids: string[]): Found {
  return { total: ids.length, ids: async (from, to) => ids.slice(from, to), terms: [] };
}

const many = Array.from({ length: 1_000 }, (_, n) => `clip-${n}`);
const readClips = async (ids: string[]) => ids.map((id) => aClip({ id }));
const begin = (ids = many) => ({ found: foundOf(ids), clips: new Map<number, Clip>() });

test('the rows asked for are read with those around them, by their place', async () => {
  const view = begin();
  expect(await readRows(view, 500, 520, readClips)).toBe(true);
  for (let place = 500; place < 520; place += 1) expect(view.clips.get(place)?.id).toBe(`clip-${place}`);
  expect(view.clips.size).toBeLessThan(200);
});

test('nothing is read twice', async () => {
  const view = begin();
  await readRows(view, 0, 20, readClips);
  expect(await readRows(view, 5, 25, () => Promise.reject(new Error('read again')))).toBe(false);
});

test('of rows that are partly read only the others are read', async () => {
  const view = begin();
  await readRows(view, 0, 32, readClips);
  const read: string[] = [];
  await readRows(view, 16, 64, (ids) => (read.push(...ids), readClips(ids)));
  expect([read[0], read.at(-1), read.length]).toEqual(['clip-32', 'clip-63', 32]);
});

test.each([
  ['down', { first: 100, end: 120 }, { first: 110, end: 130 }, { first: 110, end: 178 }],
  ['up', { first: 110, end: 130 }, { first: 100, end: 120 }, { first: 52, end: 120 }],
  ['up to the top', { first: 30, end: 50 }, { first: 20, end: 40 }, { first: 0, end: 40 }],
  ['far away', { first: 100, end: 120 }, { first: 500, end: 520 }, { first: 500, end: 520 }],
  ['not at all, but has been opened', { first: 0, end: 0 }, { first: 0, end: 20 }, { first: 0, end: 20 }],
])('rows are read ahead where the list scrolls %s', (_, before, now, expected) => {
  expect(rowsToRead(begin(), before, now)).toEqual(expected);
});

test('nothing is read ahead while there is enough', async () => {
  const view = begin();
  await readRows(view, 96, 180, readClips);
  expect(rowsToRead(view, { first: 100, end: 120 }, { first: 110, end: 130 })).toEqual({
    first: 110,
    end: 130,
  });
});

test('of thousands of rows those near and the one with the focus stay read', async () => {
  const view = begin(Array.from({ length: 10_000 }, (_, n) => `clip-${n}`));
  for (let first = 0; first < 4_000; first += 64) await readRows(view, first, first + 64, readClips, 7);
  expect(view.clips.size).toBeLessThan(2_200);
  expect([7, 3_900, 3_999].map((place) => view.clips.get(place)?.id)).toEqual([
    'clip-7',
    'clip-3900',
    'clip-3999',
  ]);
});

test('a clip that is gone between the list and the reading leaves its place empty', async () => {
  const view = begin();
  await readRows(view, 0, 3, async (ids) => (await readClips(ids)).filter(({ id }) => id !== 'clip-1'));
  expect([0, 1, 2].map((place) => view.clips.get(place)?.id)).toEqual(['clip-0', undefined, 'clip-2']);
});

test('the last page ends where the list ends', async () => {
  const view = begin(many.slice(0, 70));
  await readRows(view, 60, 70, readClips);
  expect(Math.max(...view.clips.keys())).toBe(69);
});

test.each([
  ['three clips have arrived above it', ['x', 'y', 'z', ...many], 503],
  ['some are gone', many.slice(20), 480],
  ['it is gone itself', many.filter((id) => id !== 'clip-500'), undefined],
])('a clip is found again where %s', async (_, ids, place) => {
  expect(await placeNear(foundOf(ids), 'clip-500', 500, many.length)).toBe(place);
});
