import { expect, test } from 'vitest';
import {
  moveEntriesTo,
  moveSection,
  moveTogether,
  removeSection,
  toggleJoined,
  toggleLevel,
} from '../../../src/app/digests/edit-outline';
import type { Entry } from '../../../src/domain/digest';
import { anOutline } from '../../rendering/builders';

const clip = (clipId: string) => ({ kind: 'clip' as const, clipId, runOn: false });
const heading = (text: string) => ({ kind: 'heading' as const, text });
const outline = anOutline(clip('a'), heading('News'), clip('b'), heading('Rust'), clip('c'));
const [a, news, b, rust, c] = outline.map(({ id }) => id) as [string, string, string, string, string];

function dependencies() {
  const done: unknown[] = [];
  const entries = new Map(outline.map((entry) => [entry.id, entry]));
  return {
    done,
    storage: {
      arrangeOutline: (_: string, order: readonly unknown[]) => Promise.resolve(void done.push(order)),
      removeEntries: (ids: readonly string[]) => Promise.resolve(void done.push(ids)),
      changeEntry: (id: string, change: (entry: Entry) => Entry) =>
        Promise.resolve(void done.push(change(entries.get(id)!))),
      changeEntries: (_: string, ids: readonly string[], change: (entry: Entry) => Entry) =>
        Promise.resolve(void done.push(...ids.map((id) => change(entries.get(id)!)))),
    },
  };
}

test('a section moves with all that stands in it', async () => {
  const given = dependencies();
  expect(await moveSection('d1', outline, rust, 'up', given)).toBe(true);
  expect(await moveSection('d1', outline, news, 'up', given)).toBe(false);
  expect(given.done).toEqual([[a, rust, c, news, b]]);
});

test('a section goes with or without its entries', async () => {
  const given = dependencies();
  expect(await removeSection(outline, news, true, given)).toEqual([news, b]);
  expect(await removeSection(outline, news, false, given)).toEqual([news]);
});

test('a heading is of the other level, and again of this', async () => {
  const given = dependencies();
  await toggleLevel(news, given);
  expect(given.done).toMatchObject([{ id: news, level: 3 }]);
});

test.each([
  ['into a section', rust, [news, b, rust, c, a]],
  ['above all sections', undefined, [a, c, news, b, rust]],
])('several entries are moved %s together', async (_, headingId, expected) => {
  const given = dependencies();
  await moveEntriesTo('d1', outline, headingId === undefined ? [c] : [a], headingId, given);
  expect(given.done).toEqual([expected]);
});

test('several entries are joined, and parted again', async () => {
  const given = dependencies();
  await toggleJoined('d1', outline, [a, b, c], given);
  expect(given.done).toMatchObject([{ id: c, runOn: true }]);
});

test.each([
  ['to the front', 0, [b, c, a, news, rust]],
  ['behind two others', 2, [a, news, b, c, rust]],
  ['to the end', 9, [a, news, rust, b, c]],
] as const)('several entries move together %s', async (_, index, order) => {
  const given = dependencies();
  await moveTogether('d1', outline, [c, b], index, given);
  expect(given.done).toEqual([order]);
});
