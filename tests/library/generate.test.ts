import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { urlKey } from '../../src/domain/address/url-key';
import type { Clip } from '../../src/domain/clip';
import { sameJson } from '../../src/domain/json';
import { addTags } from '../../src/domain/tagging/tags';
import { wordsOf } from '../../src/domain/text/words';
import { generateBatches, generateLibrary } from './generate';

const library = generateLibrary({ clips: 12_000, seed: 1 });

test('the same seed gives the same bytes, today and tomorrow', () => {
  const bytes = JSON.stringify(generateLibrary({ clips: 1_000, seed: 7 }));
  expect(JSON.stringify(generateLibrary({ clips: 1_000, seed: 7 }))).toBe(bytes);
  expect(JSON.stringify(generateLibrary({ clips: 1_000, seed: 8 }))).not.toBe(bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
    `"87152012f0d37ce6c564c82d0ee1f70c57191c8368b35de4aa65346bae6a1c64"`,
  );
});

test('batches are the library in pieces', () => {
  const order = { clips: 2_500, seed: 3 };
  const batches = [...generateBatches({ ...order, batch: 1_000 })];
  expect(batches.map((batch) => batch.length)).toEqual([1_000, 1_000, 500]);
  expect(batches.flat()).toEqual(generateLibrary(order));
});

const keys = new Set<string>();
const doubled = new Set(
  library.filter(({ url }) => {
    const key = urlKey(url);
    const known = keys.has(key);
    keys.add(key);
    return known;
  }),
);

test.each<[string, number, (clip: Clip) => boolean]>([
  ['have a comment', 0.6, ({ comment }) => comment !== ''],
  ['have quotes', 0.2, ({ quotes }) => quotes.length > 0],
  ['are Chinese or Japanese', 0.05, ({ title }) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(title)],
  ['are private', 0.02, (clip) => clip.private],
  ['are in the trash', 0.01, ({ trashedAt }) => trashedAt !== undefined],
  ['double an earlier key', 0.01, (clip) => doubled.has(clip)],
  ['have no tag', 0.15, ({ tags }) => tags.length === 0],
])('of the clips that %s there are as many as promised', (_, share, is) => {
  const found = library.filter(is).length / library.length;
  expect(found).toBeGreaterThan(share * 0.85);
  expect(found).toBeLessThan(share * 1.15);
});

function rankedCounts(values: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

test.each<[string, (clip: Clip) => string[], number, number]>([
  ['tags', ({ tags }) => tags, 1_600, 2_000],
  ['sites', ({ url }) => [new URL(url).hostname], 2_000, 5_000],
  ['words', ({ title, comment }) => wordsOf(`${title} ${comment}`), 15_000, 30_000],
])('%s are many, and few of them are frequent', (_, valuesOf, least, most) => {
  const counts = rankedCounts(library.flatMap(valuesOf));
  expect(counts.length).toBeGreaterThan(least);
  expect(counts.length).toBeLessThan(most);
  const ratio = counts[0]! / counts[9]!;
  expect(ratio).toBeGreaterThan(6);
  expect(ratio).toBeLessThan(14);
});

test('lengths are within what is promised', () => {
  const strange = library.filter(({ language, title, comment, quotes, tags }) => {
    if (quotes.length > 3 || tags.length > 6) return true;
    const [inTitle, inComment] = [wordsOf(title).length, wordsOf(comment).length];
    return (
      language === 'en' &&
      (inTitle < 4 || inTitle > 14 || (comment !== '' && inComment < 5) || inComment > 60)
    );
  });
  expect(strange).toEqual([]);
});

test('clips are saved one after the other over ten years, and their ids say when', () => {
  const shape = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  const timeOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  const strange = library.filter(
    ({ id, savedAt }, n) =>
      !shape.test(id) || timeOf(id) !== Date.parse(savedAt) || savedAt < (library[n - 1]?.savedAt ?? ''),
  );
  expect(strange).toEqual([]);
  expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
  expect([library[0], library.at(-1)].map((clip) => clip?.savedAt.slice(0, 4))).toEqual(['2016', '2026']);
});

test('every clip is one that the product could have made', () => {
  const strange = library.filter(({ tags, url }) => !URL.canParse(url) || !sameJson(addTags([], tags), tags));
  expect(strange).toEqual([]);
});
