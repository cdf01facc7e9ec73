import { expect, test } from 'vitest';
import { addClipsToDigest, createNewDigest, newDigest } from '../../../src/app/digests/new-digest';
import type { Digest } from '../../../src/domain/digest';
import { aDigest } from '../../builders/a-digest';
import { aClock } from '../../builders/a-clock';

function dependencies() {
  const created: Digest[] = [];
  const added: [ids: readonly string[], digest: string | Digest][] = [];
  const patterns = { title: 'Links of {{ date }}', slug: '{{ title }}', intro: '', outro: 'By {{ author }}' };
  return {
    created,
    added,
    clock: aClock(),
    newId: () => 'd1',
    settings: { read: () => Promise.resolve({ author: 'Ann', blog: 'https://b.example', language: 'en' }) },
    patterns: { read: () => Promise.resolve(patterns) },
    placeOfClips: () => Promise.resolve(() => undefined),
    storage: {
      digestWithId: (id: string) => Promise.resolve(aDigest({ id })),
      createDigest: (digest: Digest) => Promise.resolve(void created.push(digest)),
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
  });
});

test('a digest is stored when it is begun', async () => {
  const given = dependencies();
  expect(await createNewDigest(given)).toBe('d1');
  expect(given.created.map(({ id }) => id)).toEqual(['d1']);
});

test('clips go into the digest that is named, else into a new one that is stored with them', async () => {
  const given = dependencies();
  await addClipsToDigest(['c1'], 'd7', given);
  await addClipsToDigest(['c2'], undefined, given);
  expect(given.added).toMatchObject([
    [['c1'], 'd7'],
    [['c2'], { id: 'd1', date: '2026-05-04' }],
  ]);
  expect(given.created).toEqual([]);
});
