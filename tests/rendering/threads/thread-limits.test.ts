import { expect, test } from 'vitest';
import { threadLimits } from '../../../src/rendering/formats/threads';
import { fits, threadLength } from '../../../src/rendering/threads/thread-limits';

const long = `https://example.org/${'a'.repeat(60)}`;

test.each([
  ['plain', 'mastodon', 5],
  [`See ${long}.`, 'mastodon', 4 + 23 + 1],
  [`See ${long}.`, 'bluesky', 4 + long.length + 1],
  ['👨‍👩‍👧 时间', 'mastodon', 4],
] as const)('%o is as long on %s as the network counts: %i', (text, network, length) => {
  expect(threadLength(text, threadLimits[network])).toBe(length);
});

test('a text fits as long as it counts no more than the limit', () => {
  const limits = threadLimits.mastodon;
  for (const length of [499, 500, 501]) {
    const text = `${'a'.repeat(length - 24)} ${long}`;
    expect(threadLength(text, limits)).toBe(length);
    expect(fits(text, limits)).toBe(length <= 500);
  }
});
