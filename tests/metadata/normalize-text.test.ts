import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { declaredText, normalizeText } from '../../src/metadata/normalize-text';

test.each([
  ['  a \n\t b ', 'a b'],
  ['a\u0000b\u202Ec\u200Bd', 'a bcd'],
  ['a\uD83Db', 'ab'],
  ['10\u001F9\u001F m', '109 m'],
  ['family 👨‍👩‍👧', 'family 👨‍👩‍👧'],
])('plain text of %j', (raw, expected) => {
  expect(normalizeText(raw, 100)).toBe(expected);
});

test.each([
  ['Cats &amp; dogs', 'Cats & dogs'],
  ['&#8220;a&#x201D; &hellip; &Auml;&nbsp;&szlig;', '“a” … Ä ß'],
  ['a <em>b</em> < c', 'a b < c'],
  ['&unknown; &#xD800; &#9999999;', '&unknown;'],
  ['&constructor;', '&constructor;'],
])('declared text of %j', (raw, expected) => {
  expect(declaredText(raw, 100)).toBe(expected);
});

test('a text is cut at a whole code point and holds no control characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (raw, most) => {
        const text = normalizeText(raw, most);
        expect(text.length).toBeLessThanOrEqual(most);
        expect(() => encodeURIComponent(text)).not.toThrow();
        expect(text).not.toMatch(/\p{Cc}|^\s|\s$|\s\s/u);
      },
    ),
  );
});
