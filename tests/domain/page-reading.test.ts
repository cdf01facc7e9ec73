import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePageReading } from '../../src/domain/page-reading';

const facts = { url: 'https://example.org/', title: 'T', authors: ['Ann'], keywords: ['k'] };

test('a reading comes through whole', () => {
  const quote = { text: 'a', markdown: '*a*', fragment: 'text=a' };
  expect(parsePageReading({ facts: { ...facts, published: '2026-05-03' }, quote })).toMatchObject({
    facts: { ...facts, published: '2026-05-03' },
    quote,
  });
});

test.each([
  ['a script as an image', { image: 'javascript:alert(1)' }, 'image'],
  ['a script as the canonical address', { canonicalUrl: 'javascript:alert(1)' }, 'canonicalUrl'],
  ['an SVG as an icon', { icon: 'data:image/svg+xml,<svg onload=alert(1)>' }, 'icon'],
  ['a day that is none', { published: '2026-02-30' }, 'published'],
  ['a number as a site', { site: 7 }, 'site'],
])('%s is not believed', (_what, more, field) => {
  expect(parsePageReading({ facts: { ...facts, ...more } })?.facts).toHaveProperty(field, undefined);
});

test('texts are cut between whole characters', () => {
  const title = parsePageReading({ facts: { ...facts, title: `${'x'.repeat(999)}😀` } })?.facts.title;
  expect(title).toBe('x'.repeat(999));
});

test('whatever a page hands over, the outcome is a reading or nothing', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (odd, quote) => {
      for (const value of [
        odd,
        { facts: odd, quote },
        { facts: { ...facts, authors: odd, keywords: odd }, quote },
      ]) {
        const reading = parsePageReading(value);
        if (reading) expect(reading.facts.authors.every((name) => typeof name === 'string')).toBe(true);
      }
    }),
  );
});

test('a polluted prototype is no field', () => {
  const polluted: unknown = JSON.parse(
    '{"facts":{"url":"https://a.example/","title":"T","__proto__":{"site":"evil"}}}',
  );
  expect(parsePageReading(polluted)?.facts.site).toBeUndefined();
});
