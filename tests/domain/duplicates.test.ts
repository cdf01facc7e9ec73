import { expect, test } from 'vitest';
import { groupDuplicates } from '../../src/domain/duplicates';
import { aClip } from '../builders/a-clip';

const clip = (id: string, url: string, title: string, day: number) =>
  aClip({ id, url, title, savedAt: `2026-05-0${day}T00:00:00.000Z` });

test.each([
  [
    'one page under two addresses',
    [
      clip('a', 'https://www.example.org/1', 'One', 3),
      clip('b', 'http://example.org/1?utm_source=x', 'Two', 1),
    ],
    [['same-page', 'b', 'a']],
  ],
  [
    'one title on one site, however it is spelt',
    [clip('a', 'https://example.org/1', 'Café', 2), clip('b', 'https://example.org/2', 'cafe!', 1)],
    [['likely', 'b', 'a']],
  ],
  [
    'one title on two sites',
    [clip('a', 'https://example.org/1', 'Home', 1), clip('b', 'https://example.com/2', 'Home', 2)],
    [],
  ],
  ['no title', [clip('a', 'https://example.org/1', '…', 1), clip('b', 'https://example.org/2', '', 2)], []],
  [
    'one page, of which a third clip has the title',
    [
      clip('a', 'https://example.org/1', 'One', 1),
      clip('b', 'https://example.org/1#x', 'One', 2),
      clip('c', 'https://example.org/1', 'One', 3),
    ],
    [['same-page', 'a', 'c']],
  ],
])('of clips with %s these are grouped', (_, clips, expected) => {
  const groups = groupDuplicates(clips).map(({ why, clips: grouped }) => [
    why,
    ...grouped.map(({ id }) => id),
  ]);
  expect(groups).toEqual(expected);
});
