import { expect, test } from 'vitest';
import { monthOf } from '../../../src/domain/dates/month-names';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The month beside a day and alone, as the Unicode CLDR has it. */
function words(language: string, month: number, style: 'long' | 'short'): string[] {
  return [{ day: 'numeric' } as const, {}]
    .map((beside) =>
      new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        ...beside,
        month: style,
        timeZone: 'UTC',
      })
        .formatToParts(Date.UTC(2024, month - 1, 1))
        .find(({ type }) => type === 'month'),
    )
    .map((part) => (part?.value ?? '').replace(/^(?:de |d[’'])/, ''))
    .filter((word) => /\p{L}{3}/u.test(word));
}

test.each('en de es fr pt it nl pl sv da nb fi cs sk hu ro tr ru uk el ca hr id ar lt vi et hi'.split(' '))(
  'the months of %s are known, whole and shortened',
  (language) => {
    for (const month of months) {
      for (const word of [...words(language, month, 'long'), ...words(language, month, 'short')]) {
        expect([word, monthOf(word, language)]).toEqual([word, month]);
      }
    }
  },
);

test('a month is known in another language than the page says it is in', () => {
  expect(monthOf('Dezember', 'en-US')).toBe(12);
  expect(monthOf('мая', undefined)).toBe(5);
});

test('a word that is no month is none', () => {
  expect(monthOf('monday', 'en')).toBeUndefined();
  expect(monthOf('ma', 'en')).toBeUndefined();
});
