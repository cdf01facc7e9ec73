import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxAddressChars } from '../../src/domain/address/web-url';
import { parsePageSnapshot } from '../../src/domain/page-snapshot';

const metadata = { url: 'https://example.org/', title: 'T', authors: ['Ann'], keywords: ['k'] };

test('a reading comes through whole', () => {
  const quote = { text: 'a', markdown: '*a*', fragment: 'text=a' };
  expect(parsePageSnapshot({ metadata: { ...metadata, published: '2026-05-03' }, quote })).toMatchObject({
    metadata: { ...metadata, published: '2026-05-03' },
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
  expect(parsePageSnapshot({ metadata: { ...metadata, ...more } })?.metadata).toHaveProperty(
    field,
    undefined,
  );
});

test('an address is whole, however long, or not there at all', () => {
  const long = `https://example.org/?${'a'.repeat(20_000)}`;
  const tooLong = `https://example.org/?${'a'.repeat(maxAddressChars)}`;
  const read = parsePageSnapshot({
    metadata: { ...metadata, url: long, canonicalUrl: tooLong, referrer: long },
  });
  expect(read?.metadata).toMatchObject({ url: long, canonicalUrl: undefined, referrer: long });
});

test('the Markdown of a quote is whole or not there at all', () => {
  const quote = { text: 'a', markdown: '*a* '.repeat(90_000) };
  expect(parsePageSnapshot({ metadata, quote })?.quote?.markdown).toBe(quote.markdown);
  const longer = { text: 'a', markdown: quote.markdown.repeat(2) };
  expect(parsePageSnapshot({ metadata, quote: longer })?.quote).toMatchObject({ text: 'a', markdown: '' });
});

test('texts are cut between whole characters', () => {
  const title = parsePageSnapshot({ metadata: { ...metadata, title: `${'x'.repeat(999)}😀` } })?.metadata
    .title;
  expect(title).toBe('x'.repeat(999));
});

test('whatever a page hands over, the outcome is a reading or nothing', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (odd, quote) => {
      for (const value of [
        odd,
        { metadata: odd, quote },
        { metadata: { ...metadata, authors: odd, keywords: odd }, quote },
      ]) {
        const reading = parsePageSnapshot(value);
        if (reading) expect(reading.metadata.authors.every((name) => typeof name === 'string')).toBe(true);
      }
    }),
  );
});

test('a polluted prototype is no field', () => {
  const polluted: unknown = JSON.parse(
    '{"metadata":{"url":"https://a.example/","title":"T","__proto__":{"site":"evil"}}}',
  );
  expect(parsePageSnapshot(polluted)?.metadata.site).toBeUndefined();
});
