import { expect, test } from 'vitest';
import type { SentPublication } from '../../../src/domain/digest/publication';
import { previousPost, publishedDigests } from '../../../src/domain/digest/published-digests';
import { aDigest } from '../../builders/a-digest';

const sent = (digestId: string, at: string, fields: Partial<SentPublication> = {}): SentPublication => ({
  id: `${digestId} ${at}`,
  digestId,
  destination: 'hand',
  state: 'sent',
  at,
  hash: '',
  url: `https://blog.example/${digestId}`,
  ...fields,
});

test('what went out is listed by the day it went out first, with its last address', () => {
  const { found } = publishedDigests(
    [aDigest({ id: 'a' }), aDigest({ id: 'b' }), aDigest({ id: 'draft' })],
    [
      sent('a', '2026-05-09T10:00:00.000Z', { url: 'https://blog.example/a-moved' }),
      sent('a', '2026-05-01T10:00:00.000Z'),
      sent('a', '2026-05-10T10:00:00.000Z', { url: undefined }),
      sent('b', '2026-05-03T10:00:00.000Z'),
    ],
  );
  expect(found.map(({ digest, url, published, updated }) => [digest.id, url, published, updated])).toEqual([
    ['b', 'https://blog.example/b', '2026-05-03T10:00:00.000Z', '2026-05-03T10:00:00.000Z'],
    ['a', 'https://blog.example/a-moved', '2026-05-01T10:00:00.000Z', '2026-05-10T10:00:00.000Z'],
  ]);
});

test('what has no address is named, what is in the trash or was withdrawn is not', () => {
  const at = '2026-05-01T10:00:00.000Z';
  const { found, withoutAddress } = publishedDigests(
    [aDigest({ id: 'a' }), aDigest({ id: 'gone', trashedAt: at }), aDigest({ id: 'mistake' })],
    [sent('a', at, { url: undefined }), sent('gone', at), sent('mistake', at, { withdrawnAt: at })],
  );
  expect(found).toEqual([]);
  expect(withoutAddress.map(({ id }) => id)).toEqual(['a']);
});

const listed = (fields: Parameters<typeof aDigest>[0], wentOut = true) => {
  const digest = aDigest(fields);
  return { digest, ...(wentOut && { publication: sent(digest.id, '2026-05-03T10:00:00.000Z') }) };
};
const weekly = { seriesId: 'weekly', title: ' Week ' };

test.each([
  [
    'the next lower number of its series',
    { id: 'c', ...weekly, issue: 3, date: '2026-05-01' },
    [
      listed({ id: 'a', ...weekly, issue: 1, date: '2026-05-03' }),
      listed({ id: 'b', ...weekly, issue: 2, date: '2026-05-02' }),
      listed({ id: 'd', ...weekly, issue: 4, date: '2026-04-30' }),
      listed({ id: 'x', seriesId: 'other', issue: 2 }),
    ],
    { title: 'Week', url: 'https://blog.example/b', date: '2026-05-02' },
  ],
  [
    'without a series the day before on the same blog',
    { id: 'c', blog: 'https://b.example', date: '2026-05-10' },
    [
      listed({ id: 'a', blog: 'https://b.example', date: '2026-05-01', title: 'A' }),
      listed({ id: 'b', blog: 'https://other.example', date: '2026-05-09' }),
      listed({ id: 'd', blog: 'https://b.example', date: '2026-05-11' }),
    ],
    { title: 'A', url: 'https://blog.example/a', date: '2026-05-01' },
  ],
  [
    'nothing that has not gone out, or lies in the trash',
    { id: 'c', ...weekly, issue: 3 },
    [
      listed({ id: 'a', ...weekly, issue: 1 }, false),
      listed({ id: 'b', ...weekly, issue: 2, trashedAt: '2026-05-03T10:00:00.000Z' }),
      listed({ id: 'c', ...weekly, issue: 3 }),
    ],
    undefined,
  ],
])('the post before a digest is %s', (_, fields, digests, expected) => {
  expect(previousPost(aDigest(fields), digests)).toEqual(expected);
});
