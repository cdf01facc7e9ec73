import { expect, test } from 'vitest';
import { compile } from '../../src/rendering/compile';
import { lengthOf, summarizePost } from '../../src/rendering/post-summary';
import { aDigest, anOutline } from './builders';

test.each([
  ['', 'words', 0],
  ["It's a well-known fact, 3.14 times.", 'words', 6],
  ['مكتبات بغداد الضائعة', 'words', 3],
  ['时间的书，三年 Hugo。', 'characters', 7],
  ['A long English text with 两个 characters', 'words', 8],
])('%o is as long as %s: %i', (text, unit, count) => {
  expect(lengthOf(text)).toEqual({ unit, count });
});

test('a post is told by its first sentence, and counted without its addresses', () => {
  const entries = anOutline({
    kind: 'text',
    text: 'See [a page](https://example.org/a-b-c). <!-- not this -->',
    runOn: false,
  });
  expect(summarizePost(compile(aDigest({ intro: 'Hello there. ' }), entries, new Map()))).toEqual({
    firstLine: 'Hello there.',
    length: { unit: 'words', count: 5 },
  });
});
