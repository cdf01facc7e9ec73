import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTags, parseTags, tagKey } from '../../../src/domain/tagging/tags';

describe('a typed list of tags', () => {
  it.each([
    ['one', ['one']],
    ['one, two,three', ['one', 'two', 'three']],
    ['one\ntwo\r\nthree', ['one', 'two', 'three']],
    ['標籤，閱讀、書', ['標籤', '閱讀', '書']],
    ['اول، دوم', ['اول', 'دوم']],
    ['#one, ##two, ＃three, # four', ['one', 'two', 'three', 'four']],
    ['#one #two three', ['one', 'two three']],
    ['  two \t words ,\u00a0three\u3000more words', ['two words', 'three more words']],
    ['one two', ['one two']],
    ['c#, C++, .net, rock & roll', ['c#', 'C++', '.net', 'rock & roll']],
    ['re #1', ['re #1']],
    ['Cafe\u0301, caf\u00e9, CAFÉ', ['Café']],
    ['css, CSS, Css', ['css']],
    ['ﬁsh, fish', ['ﬁsh']],
    ['a\u0000b\u0007', ['a b']],
    [' , #, ,\n,, # #', []],
    ['', []],
  ])('%j is %j', (text, tags) => {
    expect(parseTags(text)).toEqual(tags);
  });

  it('has at most 100 tags of at most 100 characters, none of them cut in two', () => {
    const tags = parseTags(Array.from({ length: 150 }, (_, at) => `${at}${'🐟'.repeat(120)}`).join());
    expect(tags).toHaveLength(100);
    expect(tags.map((tag) => Array.from(tag).length)).toEqual(tags.map(() => 100));
    expect(tags.every((tag) => tag.endsWith('🐟'))).toBe(true);
  });

  it('reads back as it is written, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('#', ' ', ',', '\n', 'a', 'A', 'é', 'e\u0301', '＃', '、', 'ß', '\u0000'),
        }),
        (text) => {
          const tags = parseTags(text);
          expect(parseTags(tags.join(', '))).toEqual(tags);
        },
      ),
    );
  });

  it('holds no two alike, and nothing that is empty, unclean or too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tags = parseTags(text);
        expect(new Set(tags.map(tagKey)).size).toBe(tags.length);
        for (const tag of tags) {
          expect(tag).toMatch(/^[^#\s\p{Cc}](?:[^\p{Cc}]{0,98}[^\s\p{Cc}])?$/u);
          expect(tag.normalize('NFC')).toBe(tag);
        }
      }),
    );
  });
});

describe('adding tags', () => {
  it('keeps what is there and its order', () => {
    expect(addTags(['b', 'A'], ['a', '#c', ' B ', 'c'])).toEqual(['b', 'A', 'c']);
  });

  it('adds nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (some, more) => {
        const once = addTags(addTags([], some), more);
        expect(addTags(once, more)).toEqual(once);
      }),
    );
  });
});

describe('the key of a tag', () => {
  it.each([
    ['CSS', 'css'],
    ['ＣＳＳ', 'css'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['ﬁsh', 'FISH'],
    ['Cafe\u0301', 'CAFÉ'],
    ['two  words', 'Two\u00a0Words'],
  ])('is one for %j and %j', (one, other) => {
    expect(tagKey(one)).toBe(tagKey(other));
  });

  it.each([
    ['resume', 'résumé'],
    ['か', 'が'],
    ['c', 'c#'],
    ['a-b', 'a b'],
  ])('is not one for %j and %j', (one, other) => {
    expect(tagKey(one)).not.toBe(tagKey(other));
  });

  it('is its own key, for every character of the first two planes', () => {
    const odd: string[] = [];
    for (let code = 0; code <= 0x1ffff; code++) {
      const key = tagKey(String.fromCodePoint(code));
      if (tagKey(key) !== key) odd.push(code.toString(16));
    }
    expect(odd).toEqual([]);
  });
});
