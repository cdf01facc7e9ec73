import { expect, test } from 'vitest';
import { addClipsToDigest, newDigest, openNewDigest } from '../../../src/app/digests/new-digest';
import type { Digest } from '../../../src/domain/digest';
import type { NewEntry } from '../../../src/domain/digest/entry-ranks';
import { aDigest } from '../../builders/a-digest';
import { aClock } from '../../builders/a-clock';

function dependencies() {
  const added: [ids: readonly string[], digest: string | Digest][] = [];
  const patterns = { title: 'Links of {{ date }}', slug: '{{ title }}', intro: '', outro: 'By {{ author }}' };
  return {
    added,
    clock: aClock(),
    newId: () => 'd1',
    settings: {
      read: () =>
        Promise.resolve({
          author: 'Ann',
          blog: 'https://b.example',
          language: 'en',
          tagRule: 'twice' as const,
          fields: [{ key: 'series', kind: 'list' as const, value: ['links'] }],
        }),
    },
    patterns: { read: () => Promise.resolve(patterns) },
    placeOfClips: () => Promise.resolve(() => undefined),
    storage: {
      digestWithId: (id: string) => Promise.resolve(aDigest({ id })),
      addToDigest: (ids: readonly string[], digest: string | Digest) => {
        added.push([ids, digest]);
        return Promise.resolve({ passedOver: 0 });
      },
    },
  };
}

test('a new digest is of the day on the wall, with what was set once', async () => {
  expect(await newDigest(dependencies())).toMatchObject({
    id: 'd1',
    title: 'Links of May 4, 2026',
    slug: 'links-of-may-4-2026',
    date: '2026-05-04',
    zone: 'Asia/Shanghai',
    author: 'Ann',
    outro: 'By Ann',
    tagRule: 'twice',
    fields: [{ key: 'series', kind: 'list', value: ['links'] }],
  });
});

function opening(stored = false) {
  const held: [digest: Digest, entries: readonly NewEntry[]][] = [];
  const heading: NewEntry = { id: 'e1', kind: 'heading', text: 'News' };
  return {
    held,
    newDigest: () => Promise.resolve(aDigest({ id: 'd1', title: 'Bare' })),
    asLastTime: () => Promise.resolve({ digest: aDigest({ id: 'd2', title: 'Again' }), entries: [heading] }),
    nextOfSeries: (id: string) =>
      Promise.resolve(
        id === 's1' ? { digest: aDigest({ id: 'd3', title: 'Issue 8' }), entries: [heading] } : undefined,
      ),
    storage: {
      isDigestStored: () => Promise.resolve(stored),
      holdDigest: (digest: Digest, entries: readonly NewEntry[]) => void held.push([digest, entries]),
    },
  };
}

test.each([
  ['nothing', undefined, 'Bare', 0],
  ['the skeleton of the last one', 'last', 'Again', 1],
  ['the skeleton of its series', 's1', 'Issue 8', 1],
  ['nothing where the series is gone', 's9', 'Bare', 0],
] as const)('a digest begins with %s, under the id of its address', async (_, from, title, count) => {
  const given = opening();
  await openNewDigest('new', from, given);
  expect(given.held).toMatchObject([[{ id: 'new', title }, { length: count }]]);
});

test('a digest that was stored meanwhile is not begun again', async () => {
  const given = opening(true);
  await openNewDigest('new', undefined, given);
  expect(given.held).toEqual([]);
});

test('clips go into the digest that is named, else into a new one that is stored with them', async () => {
  const given = dependencies();
  await addClipsToDigest(['c1'], 'd7', given);
  await addClipsToDigest(['c2'], undefined, given);
  expect(given.added).toMatchObject([
    [['c1'], 'd7'],
    [['c2'], { id: 'd1', date: '2026-05-04' }],
  ]);
});
