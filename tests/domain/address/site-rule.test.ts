import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { siteRulesSchema } from '../../../src/domain/address/site-rule';

const parse = (value: unknown) => {
  const { success, output } = v.safeParse(siteRulesSchema, value);
  return success ? output : [];
};

describe('rules from outside', () => {
  it.each([
    ['example.org', 'example.org'],
    [' WWW.Example.org ', 'example.org'],
    ['https://www.example.org/a?b', 'example.org'],
    ['sub.example.org/path', 'sub.example.org'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['*', '*'],
  ])('take the site %j as %j', (typed, site) => {
    expect(parse([{ site: typed, remove: ['a'], keep: [] }])).toEqual([{ site, remove: ['a'], keep: [] }]);
  });

  it('take names without doubles, and one list without the other', () => {
    expect(parse([{ site: 'x.org', remove: [' a ', 'a', '', 1, 'b_*'] }])).toEqual([
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
    expect(parse(value)).toEqual([]);
  });

  it('read back as they were written, whatever they were', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const rules = parse(value);
        expect(parse(rules)).toEqual(rules);
      }),
    );
  });
});
