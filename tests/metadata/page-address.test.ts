import { expect, test } from 'vitest';
import { canonicalAddress } from '../../src/metadata/page-address';

const site = 'https://paper.example';

test.each([
  ['tracking is dropped', '/a/big-story?utm_source=x', '/a/big-story', true],
  ['the host of the mobile version', 'https://m.paper.example/a/big-story', '/a/big-story', true],
  ['AMP', '/a/big-story/amp', '/a/big-story', true],
  ['another slug with the same number', '/123456', '/a/big-story-123456', true],
  ['the first page of the site', '/a/big-story', '/', false],
  ['another site', '/a/big-story', 'https://other.example/a/big-story', false],
  ['another language', '/de/a-big-story-of-cats', '/en/a-big-story-of-cats', false],
  ['another language in the query', '/a/big-story-of-cats?lang=de', '/a/big-story-of-cats', false],
  ['the first page of a list', '/cats-and-dogs?page=3', '/cats-and-dogs', false],
  ['the first page of a list by path', '/cats-and-dogs/page/3/', '/cats-and-dogs/', false],
  ['another page', '/a/big-story', '/a/small-story', false],
  ['no web address', '/a/big-story', 'javascript:void(0)', false],
])('%s', (_name, address, stated, believed) => {
  const found = canonicalAddress(new URL(stated, site).href, new URL(address, site).href, false);
  expect(found).toBe(believed ? new URL(stated, site).href : undefined);
});

test('an address that looks nothing alike is believed where the titles vouch for it', () => {
  expect(canonicalAddress(`${site}/a/big-story`, `${site}/!77`, true)).toBe(`${site}/a/big-story`);
});
