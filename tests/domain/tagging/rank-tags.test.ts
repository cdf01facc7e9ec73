import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankTags } from '../../../src/domain/tagging/rank-tags';
import { indexTags } from '../../../src/domain/tagging/tag-index';
import { tagKey } from '../../../src/domain/tagging/tags';
import { aKnownTag, anIndexOf, now } from './a-known-tag';

const named = (query: string, ...args: [ReturnType<typeof anIndexOf>, string[]?]) =>
  rankTags(query, args[0], { now, chosen: args[1] }).map(({ name }) => name);

describe('what is typed', () => {
  it.each([
    [
      'inside comes after the start of a word, after the start of the tag',
      'grid',
      ['megrids', 'css-grid', 'gridlock', 'grid'],
      ['grid', 'gridlock', 'css-grid', 'megrids'],
    ],
    ['the start of a later word counts', 'gri', ['agri gri', 'agri'], ['agri gri', 'agri']],
    ['accents and case are folded', 'RESU', ['Résumé'], ['Résumé']],
    ['an accent may be typed', 'résu', ['resume'], ['resume']],
    ['a hyphen may be typed as a space', 'css g', ['css-grid'], ['css-grid']],
    ['a hash in front is none', '#cs', ['css'], ['css']],
    ['a hash behind is one', 'c#', ['c', 'c#'], ['c#']],
    ['words of CJK are found inside', '京', ['東京', '京都'], ['京都', '東京']],
    ['signs are no pattern', 'c+', ['ccc', 'c++'], ['c++']],
    ['what is not there is not found', 'x', ['a', 'b'], []],
  ])('%s', (_, query, tags, found) => {
    expect(named(query, anIndexOf(...tags))).toEqual(found);
  });

  it('leaves out what is chosen, however it is spelled', () => {
    expect(named('c', anIndexOf('CSS', 'C'), ['css'])).toEqual(['C']);
  });

  it('offers at most as many as asked, and says why', () => {
    const known = indexTags([aKnownTag('aa', { uses: 3 }), aKnownTag('ab'), aKnownTag('b')]);
    expect(rankTags('a', known, { now, limit: 1 })).toEqual([{ name: 'aa', uses: 3, why: 'typed' }]);
    expect(rankTags(' #', known, { now, limit: 1 })).toEqual([{ name: 'aa', uses: 3, why: 'used' }]);
  });
});

describe('among equals', () => {
  it.each([
    ['more uses win', { uses: 5 }, { uses: 2 }],
    ['the later use wins', { lastUsed: now }, { lastUsed: '2026-01-01T00:00:00Z' }],
    ['a month of rest outweighs few uses', { uses: 2 }, { uses: 3, lastUsed: '2026-04-03T10:00:00Z' }],
    ['many uses outweigh years of rest', { uses: 100, lastUsed: '2016-01-01T00:00:00Z' }, { uses: 5 }],
    [
      'an offset is heeded',
      { lastUsed: '2026-05-02T23:00:00-11:00' },
      { lastUsed: '2026-05-02T20:00:00+14:00' },
    ],
    [
      'an instant that is none is long ago',
      { lastUsed: '2016-01-01T00:00:00Z', uses: 2 },
      { lastUsed: 'x', uses: 1 },
    ],
    ['a clock that ran ahead wins nothing', { uses: 2 }, { lastUsed: '2036-01-01T00:00:00Z' }],
  ])('%s', (_, first, second) => {
    const [a, b] = [aKnownTag('za', first), aKnownTag('ab', second)];
    expect(named('', indexTags([b, a]))).toEqual(['za', 'ab']);
  });

  it('the order is that of the keys', () => {
    expect(named('', anIndexOf('c', 'B', 'a'))).toEqual(['a', 'B', 'c']);
  });
});

describe('the index', () => {
  it('makes one of the spellings of a tag, under the most used', () => {
    const known = indexTags([
      aKnownTag('CSS', { uses: 2, lastUsed: '2026-01-01T00:00:00Z' }),
      aKnownTag('css', { uses: 5 }),
    ]);
    expect(rankTags('css', known, { now })).toEqual([{ name: 'css', uses: 7, why: 'typed' }]);
  });

  it('holds 5,000 tags, and finds any of them by its name', () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `Tag ${at.toString(36)}`);
    const known = anIndexOf(...names);
    for (const name of names.filter((_, at) => at % 97 === 0)) {
      expect(rankTags(name, known, { now, limit: 1 })[0]?.name).toBe(name);
    }
  });
});

describe('any query', () => {
  const tag = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é', '-', ' ', '字', '#', '+') });

  it('finds known tags only, none chosen, and all whose name begins so', () => {
    fc.assert(
      fc.property(fc.array(tag), fc.array(tag), tag, (names, chosen, query) => {
        const known = anIndexOf(...names);
        const found = rankTags(query, known, { now, chosen, limit: 1000 }).map(({ name }) => name);
        const keys = new Set(chosen.map(tagKey));
        expect(found.every((name) => names.includes(name) && !keys.has(tagKey(name)))).toBe(true);
        const open = known.filter(
          ({ key, name }) => !keys.has(key) && /^\w/.test(query) && name.startsWith(query),
        );
        expect(found).toEqual(expect.arrayContaining(open.map(({ name }) => name)));
      }),
    );
  });
});
