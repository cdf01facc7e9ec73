import { expect, test } from 'vitest';
import type { SentPublication } from '../../../src/domain/digest/publication';
import { publishedDigests } from '../../../src/domain/digest/published-digests';
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
