import { expect, test } from 'vitest';
import { duplicateDigest } from '../../../src/app/digests/duplicate-digest';
import type { Digest } from '../../../src/domain/digest';
import type { Series } from '../../../src/domain/digest/series';
import type { NewEntry } from '../../../src/domain/digest/entry-ranks';
import { aClock } from '../../builders/a-clock';
import { aDigest } from '../../builders/a-digest';
import { anOutline } from '../../rendering/builders';

function dependencies(digest: Digest | undefined) {
  const created: [digest: Digest, entries: readonly NewEntry[]][] = [];
  let ids = 0;
  const series: Pick<Series, 'id' | 'firstIssue'> = { id: 's1', firstIssue: 1 };
  return {
    created,
    clock: aClock(),
    newId: () => `new${(ids += 1)}`,
    series: { read: () => Promise.resolve([series as Series]) },
    storage: {
      allDigests: () => Promise.resolve(digest ? [digest] : []),
      digestWithId: () => Promise.resolve(digest),
      entriesOf: () =>
        Promise.resolve(
          anOutline(
            { kind: 'clip', clipId: 'c1', runOn: false, wording: 'Mine' },
            { kind: 'text', text: 'And this', runOn: true },
          ),
        ),
      createDigest: (made: Digest, entries: readonly NewEntry[]) =>
        Promise.resolve(void created.push([made, entries])),
    },
  };
}

test('a copy is a draft of today that says the same, with records of its own', async () => {
  const given = dependencies(
    aDigest({
      slug: 'links',
      excerpt: 'Of then.',
      numbered: true,
      trashedAt: '2026-05-04T00:00:00.000Z',
      acceptedChecks: ['x'],
    }),
  );
  await duplicateDigest('d1', 'Links (copy)', given);
  const [copy, entries] = given.created[0]!;
  expect(copy).toMatchObject({
    id: 'new1',
    title: 'Links (copy)',
    slug: '',
    date: '2026-05-04',
    numbered: true,
  });
  expect(copy).not.toHaveProperty('trashedAt');
  expect(copy).not.toHaveProperty('acceptedChecks');
  expect(copy).not.toHaveProperty('excerpt');
  expect(entries).toEqual([
    { id: 'new2', kind: 'clip', clipId: 'c1', runOn: false, wording: 'Mine' },
    { id: 'new3', kind: 'text', text: 'And this', runOn: true },
  ]);
});

test('the copy of an issue is the next one', async () => {
  const given = dependencies(aDigest({ seriesId: 's1', issue: 7 }));
  await duplicateDigest('d1', 'Links (copy)', given);
  expect(given.created[0]?.[0].issue).toBe(8);
  expect(await duplicateDigest('gone', 'x', dependencies(undefined))).toBeUndefined();
});
