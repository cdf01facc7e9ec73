import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordPlaces, wordsOf, needleOf, packWords } from '../../../src/domain/text/words';

test.each([
  ['The Quick, brown fox.', ['the', 'quick', 'brown', 'fox']],
  ['state-of-the-art snake_case', ['state', 'of', 'the', 'art', 'snake', 'case']],
  ['C++, C# and F#-like; node.js', ['c++', 'c#', 'and', 'f#', 'like', 'node', 'js']],
  ['a+b=c 1+1 #rust# x#y', ['a', 'b', 'c', '1', '1', 'rust#', 'x', 'y']],
  ["don't l’été Straße", ['don', 't', 'l', 'ete', 'strasse']],
  ['Crème brûlée Ærø Łódź', ['creme', 'brulee', 'aero', 'lodz']],
  ['ΟΔΟΣ Йод', ['οδοσ', 'йод']],
  ['１０ ｶﾞﾗｽ', ['10', 'ガラス']],
  ['北京大学', ['北京', '大学']],
  ['2024年React入門', ['2024', '年', 'react', '入門']],
  ['データベースの設計', ['データベース', 'の', '設計']],
  ['한국어 텍스트', ['한국어', '텍스트']],
  ['good 🔥👍🏽 news', ['good', '🔥', '👍', 'news']],
  ['½ pint', ['1', '2', 'pint']],
  [' -- … 、。 ', []],
])('the words of %j are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['我在北京大学学习计算机科学', ['北京', '大学', '学习', '计算', '科学', '北京大学', '计算机科学']],
  ['東京都庁で機械学習を学ぶ', ['東京', '都庁', '機械', '学習', '機械学習', '機械学']],
])('%s is found by each of its words', (text, words) => {
  expect(words.filter((word) => !packWords([text]).includes(needleOf(wordsOf(word), 'prefix')!))).toEqual([]);
});

test('words that stand apart in two texts are no phrase', () => {
  expect(packWords(['one two', '...', 'three'])).toBe(' one two \n three ');
  expect(needleOf(wordsOf('two three'), 'prefix')).toBe(' two three');
  expect(needleOf(wordsOf('Two three'), 'whole')).toBe(' two three ');
  expect(needleOf(wordsOf('北京'), 'whole')).toBe('北京');
  expect(needleOf(wordsOf('?!'), 'whole')).toBeUndefined();
});

test('a long text without a space is parted as well', () => {
  expect(wordsOf('大学'.repeat(20_000)).join('')).toBe('大学'.repeat(20_000));
});

test('places are in order, inside the text, and have the words of wordsOf', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.constantFrom(...Array.from('aé C+#ß北京ｶﾞ½ ς🔥\u0301')), fc.string()) }),
      (text) => {
        const places = wordPlaces(text);
        expect(places.map(({ word }) => word)).toEqual(wordsOf(text));
        let last = 0;
        for (const { from, to } of places) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = from;
        }
      },
    ),
  );
});

test('a word of a script with spaces is found by all that it begins with', () => {
  const letter = fc.constantFrom(...Array.from('aeosßéñœłşığΣσςάжё한글9'));
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 8 }), fc.nat(7), (letters, cut) => {
      const begun = letters.slice(0, 1 + (cut % letters.length)).join('');
      expect(packWords([`x ${letters.join('')} y`])).toContain(needleOf(wordsOf(begun), 'prefix'));
    }),
  );
});
