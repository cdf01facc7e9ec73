import { expect, test } from 'vitest';
import { sinceOf } from '../../../src/domain/digest/since-of';
import { aDigest } from '../../builders/a-digest';

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
