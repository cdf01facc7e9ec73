import { expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import type { DigestUse } from '../../../src/domain/digest/usage';
import { addableClips, newOffers, offersOf } from '../../../src/domain/digest/offers';
import { sinceOf } from '../../../src/domain/digest/since-of';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

const since = '2026-05-01T00:00:00.000Z';
const quote = { id: 'q', text: 'Words.', markdown: 'Words.', comment: '' };
const use: DigestUse = { id: 'd', title: 'Links', date: '2026-04-01' };
const clip = (id: string, day: string, fields: Partial<Clip> = {}) =>
  aClip({ id, savedAt: `${day}T10:00:00.000Z`, ...fields });

test('what is marked comes first, then what has a comment or a quote, each with its reasons', () => {
  const offers = newOffers(
    [
      clip('bare', '2026-05-04'),
      clip('commented', '2026-05-02', { comment: 'Good.' }),
      clip('quoted', '2026-05-03', { quotes: [quote] }),
      clip('marked', '2026-03-01', { forNextDigest: since }),
      clip('space', '2026-05-05', { comment: ' \n' }),
    ],
    new Map(),
    since,
  );
  expect(offers.map(({ clip: { id }, reasons }) => [id, ...reasons])).toEqual([
    ['marked', 'for-next'],
    ['quoted', 'quoted', 'new'],
    ['commented', 'commented', 'new'],
    ['space', 'new'],
    ['bare', 'new'],
  ]);
});

test.each([
  ['private', clip('x', '2026-05-02', { private: true, forNextDigest: since })],
  ['in the trash', clip('x', '2026-05-02', { trashedAt: '2026-05-03T10:00:00.000Z' })],
  ['older than the last digest', clip('x', '2026-04-30', { comment: 'Good.' })],
])('a clip that is %s is not offered', (_, clip) => {
  expect(newOffers([clip], new Map(), since)).toEqual([]);
});

test('a clip that stands in a digest is not offered, and is there when it is asked for', () => {
  const stands = clip('x', '2026-05-02');
  expect(newOffers([stands], new Map([['x', [use]]]), since)).toEqual([]);
  expect(offersOf([stands], since)).toHaveLength(1);
});

test.each([
  {
    name: 'the last digest',
    others: ['2026-04-20', '2026-04-28'],
    at: '2026-04-28T10:00:00.000Z',
    last: true,
  },
  { name: 'no digest', others: [], at: '2026-04-26T10:00:00.000Z', last: false },
  { name: 'a later digest', others: ['2026-05-20'], at: '2026-04-26T10:00:00.000Z', last: false },
])('after $name, clips are new since $at', ({ others, at, last }) => {
  const filled = others.map((day) => aDigest({ id: day, createdAt: `${day}T10:00:00.000Z` }));
  expect(sinceOf(aDigest(), [...filled, aDigest()])).toEqual({ at, lastDigest: last });
});

test('into a digest go, oldest first, clips that are neither private nor trashed nor in it already', () => {
  const clips = [
    clip('late', '2026-05-04'),
    clip('secret', '2026-05-03', { private: true }),
    clip('gone', '2026-05-03', { trashedAt: since }),
    clip('there', '2026-05-02'),
    clip('early', '2026-05-01'),
  ];
  const entries = [
    { id: 'h', digestId: 'd', rank: 'a0', kind: 'heading' as const, text: 'there' },
    { id: 'e', digestId: 'd', rank: 'a1', kind: 'clip' as const, clipId: 'there', runOn: false },
  ];
  expect(addableClips(clips, entries).map(({ id }) => id)).toEqual(['early', 'late']);
});
