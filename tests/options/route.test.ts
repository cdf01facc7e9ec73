import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefOf, routeOf } from '../../options/route';

test.each([
  [{ section: 'library' }, '#library'],
  [{ section: 'library', clip: '018f' }, '#library/018f'],
  [{ section: 'library', query: '#rust is:unused' }, '#library?q=%23rust+is%3Aunused'],
  [{ section: 'digest', id: '018f' }, '#digests/018f'],
  [{ section: 'digest', id: '', isNew: true }, '#digests/new'],
  [{ section: 'digest', id: '018f', isNew: true, from: 'last' }, '#digests/new/018f?from=last'],
  [{ section: 'digests' }, '#digests'],
  [{ section: 'digests', view: 'series' }, '#digests?view=series'],
  [{ section: 'tags' }, '#tags'],
  [{ section: 'exchange' }, '#exchange'],
  [{ section: 'exchange', part: 'export', query: '#rust' }, '#exchange/export?q=%23rust'],
  [{ section: 'exchange', part: 'backup' }, '#exchange/backup'],
] as const)('%o is %s', (route, href) => {
  expect(hrefOf(route)).toBe(href);
  expect(routeOf(href)).toMatchObject(route);
});

test('what is searched for comes back from the address as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (query) => {
      expect(routeOf(hrefOf({ section: 'library', query }))).toMatchObject({ section: 'library', query });
    }),
  );
});

test.each(['', '#', '#nowhere', '#library/%E0%A4%A'])('%s is the library', (hash) => {
  expect(routeOf(hash)).toEqual({ section: 'library', query: undefined, clip: undefined });
});
