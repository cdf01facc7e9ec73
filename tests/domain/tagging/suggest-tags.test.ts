import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestTags, type TagStatistics } from '../../../src/domain/tagging/suggest-tags';
import { indexTags } from '../../../src/domain/tagging/tag-index';
import { tagKey } from '../../../src/domain/tagging/tags';
import { aKnownTag, anIndexOf, now } from './a-known-tag';

const nothing = { title: '', keywords: [] };
const someStatistics = (more: Partial<TagStatistics>): TagStatistics => ({
  known: anIndexOf('css', 'web', 'rust', 'c++', 'résumé', 'css grid', '東京', '本'),
  onSite: [],
  together: [],
  ...more,
});
const names = (list: { name: string }[]) => list.map(({ name }) => name);

describe('tags that fit the page', () => {
  it.each([
    ['a keyword', { keywords: ['Web'] }, ['web']],
    ['a keyword without its accents', { keywords: ['Resume'] }, ['résumé']],
    ['no keyword that is new', { keywords: ['python'] }, []],
    ['no part of a keyword', { keywords: ['websites'] }, []],
    ['a word of the title', { title: 'Why Rust?' }, ['rust']],
    ['a word with signs', { title: 'Modern C++, again' }, ['c++']],
    ['a possessive', { title: 'The web’s end' }, ['web']],
    ['several words of the title', { title: 'On “CSS-Grid”' }, ['css', 'css grid']],
    ['no part of a word', { title: 'Trusting cobwebs' }, []],
    ['a word of a script without spaces', { title: '秋の東京案内' }, ['東京']],
    ['no single character of one', { title: '日本の秋' }, []],
  ])('%s', (_, page, tags) => {
    expect(names(suggestTags(someStatistics({}), { ...nothing, ...page }, { now }))).toEqual(tags);
  });

  it('come from other clips of the site, the usual ones first', () => {
    const onSite = [
      { name: 'web', count: 1 },
      { name: 'Rust', count: 9 },
      { name: 'gone', count: 9 },
    ];
    const found = suggestTags(someStatistics({ onSite }), nothing, { now });
    expect(found.map(({ name, why }) => [name, why])).toEqual([
      ['rust', 'site'],
      ['web', 'site'],
    ]);
  });

  it('go with those that are chosen, which are not offered again', () => {
    const known = indexTags([
      aKnownTag('css', { uses: 10 }),
      aKnownTag('web', { uses: 50 }),
      aKnownTag('grid'),
    ]);
    const others = [
      { name: 'web', count: 3 },
      { name: 'grid', count: 8 },
    ];
    const statistics = someStatistics({ known, together: [{ tag: 'CSS', others }] });
    expect(suggestTags(statistics, nothing, { now, chosen: ['css'] })).toEqual([
      { name: 'grid', uses: 1, why: 'together' },
      { name: 'web', uses: 50, why: 'together' },
    ]);
    expect(suggestTags(statistics, nothing, { now })).toEqual([]);
  });

  it('come first where all of the chosen tags speak for them', () => {
    const beside = (name: string, count: number) => ({ name, count });
    const together = [
      { tag: 'css', others: [beside('web', 1), beside('rust', 1)] },
      { tag: 'c++', others: [beside('rust', 1)] },
    ];
    const found = suggestTags(someStatistics({ together }), nothing, { now, chosen: ['css', 'c++'] });
    expect(names(found)).toEqual(['rust', 'web']);
  });

  it('come first where more witnesses speak for them', () => {
    const statistics = someStatistics({ onSite: [{ name: 'css', count: 4 }] });
    const found = suggestTags(statistics, { title: 'Rust and CSS', keywords: [] }, { now });
    expect(names(found)).toEqual(['css', 'rust']);
  });

  it('are ordered by use where nothing else parts them', () => {
    const known = indexTags([aKnownTag('css'), aKnownTag('web', { uses: 9 })]);
    expect(
      names(suggestTags(someStatistics({ known }), { title: 'CSS web', keywords: [] }, { now })),
    ).toEqual(['web', 'css']);
  });

  it('are as many as asked', () => {
    expect(
      suggestTags(someStatistics({}), { title: 'css web rust', keywords: [] }, { now, limit: 2 }),
    ).toHaveLength(2);
  });

  it('are none where nothing speaks for any', () => {
    expect(suggestTags(someStatistics({}), nothing, { now })).toEqual([]);
  });

  it('are always known, never chosen, and no two alike', () => {
    const word = fc.constantFrom('css', 'CSS', 'web', 'rust', 'c++', 'new', '東京', '', ' ');
    const counts = fc.array(fc.record({ name: word, count: fc.integer({ min: 1, max: 9 }) }));
    const together = fc.array(fc.record({ tag: word, others: counts }));
    fc.assert(
      fc.property(counts, together, fc.array(word), fc.array(word), (onSite, together, words, chosen) => {
        const statistics = someStatistics({ onSite, together });
        const found = names(
          suggestTags(statistics, { title: words.join(' '), keywords: words }, { now, chosen }),
        );
        const known = new Set(statistics.known.map(({ name }) => name));
        const taken = new Set(chosen.map(tagKey));
        expect(found.every((name) => known.has(name) && !taken.has(tagKey(name)))).toBe(true);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
