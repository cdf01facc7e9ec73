import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from '../../../src/domain/query/highlight';
import { parseQuery } from '../../../src/domain/query/parse-query';
import { asksForTrash, textTermsOf } from '../../../src/domain/query/query';
import { queryTexts } from './arbitrary-queries';

const terms = (text: string) => textTermsOf(parseQuery(text).query);

test.each([
  ['a "b c" -d #e (f OR -(g -h)) site:i', ['a', 'b c', 'f', 'h']],
  ['-a', []],
  ['', []],
])('of %j the words to be found are %j', (text, words) => {
  expect(terms(text).map((term) => term.text)).toEqual(words);
});

test.each([
  ['is:trashed a', true],
  ['a OR is:trashed', true],
  ['-is:trashed', false],
  ['trashed', false],
  ['', false],
])('%j asks for the trash: %s', (text, is) => {
  expect(asksForTrash(parseQuery(text).query)).toBe(is);
});

const marked = (text: string, query: string) =>
  highlight(text, terms(query))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Crème brûlée, creme', 'CREME', '[Crème] brûlée, [creme]'],
  ['Crème brûlée', 'bru', 'Crème [brûlée]'],
  ['Die Straße, der Strassenbau', 'strass', 'Die [Straße], der [Strassenbau]'],
  ['tax and taxes', '"tax"', '[tax] and taxes'],
  ['well-known, known well', 'well-kn', '[well-known], known well'],
  ['one two three', '"one two" "two three"', '[one two three]'],
  ['one two', 'one two', '[one] [two]'],
  ['我在北京大学学习', '北京大学', '我在[北京大学]学习'],
  ['x ｶﾞﾗｽ y', 'ガラス', 'x [ｶﾞﾗｽ] y'],
  ['C++ and C', 'c++', '[C++] and C'],
  ['🔥 hot', '🔥', '[🔥] hot'],
  ['cafe\u0301 bar', 'café', '[cafe\u0301] bar'],
  ['nothing here', 'absent', 'nothing here'],
  ['nothing asked', '', 'nothing asked'],
  ['', 'a', ''],
])('%j with %j is marked %j', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test('the pieces are the text itself, and none is empty', () => {
  const texts = fc.string({ unit: fc.constantFrom(...Array.from('ab é京都ｶﾞ½ -"🔥\u0301ß')), maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.oneof(texts, queryTexts), (text, query) => {
      const pieces = highlight(text, terms(query));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.filter((piece) => piece.text === '')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
