import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSiteRules } from '../../../src/domain/address/site-rule';

describe('rules from outside', () => {
  it.each([
    ['example.org', 'example.org'],
    [' WWW.Example.org ', 'example.org'],
    ['https://www.example.org/a?b', 'example.org'],
    ['sub.example.org/path', 'sub.example.org'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['*', '*'],
  ])('take the site %j as %j', (typed, site) => {
    expect(parseSiteRules([{ site: typed, remove: ['a'], keep: [] }])).toEqual([
      { site, remove: ['a'], keep: [] },
    ]);
  });

  it('take names without doubles, and one list without the other', () => {
    expect(parseSiteRules([{ site: 'x.org', remove: [' a ', 'a', '', 1, 'b_*'] }])).toEqual([
      { site: 'x.org', remove: ['a', 'b_*'], keep: [] },
    ]);
  });

  it.each([
    ['no list', { site: 'x.org', remove: ['a'] }],
    ['a rule without a site', [{ remove: ['a'] }]],
    ['a site that is none', [{ site: 'not a host', remove: ['a'] }]],
    ['a rule that says nothing', [{ site: 'x.org', remove: [], keep: [] }]],
    ['names that are no texts', [{ site: 'x.org', remove: 'ab', keep: { 0: 'a' } }]],
    ['something else', [null, 1, 'x', []]],
  ])('drop %s', (_, value) => {
    expect(parseSiteRules(value)).toEqual([]);
  });

  it('read back as they were written, whatever they were', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const rules = parseSiteRules(value);
        expect(parseSiteRules(rules)).toEqual(rules);
      }),
    );
  });
});
