import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameSite } from '../../../src/domain/address/same-site';
import { siteOf } from '../../../src/domain/address/site-of';
import { isWebUrl } from '../../../src/domain/address/web-url';
import { anyAddress } from './arbitrary-addresses';

describe('the site of a page', () => {
  it.each([
    ['https://www.Example.org:8080/a', 'example.org'],
    ['http://news.example.co.uk', 'news.example.co.uk'],
    ['https://www.com/', 'www.com'],
    ['https://example.org./', 'example.org'],
    ['https://bücher.de/', 'xn--bcher-kva.de'],
    ['http://[::1]/', '[::1]'],
    ['file:///a', ''],
    ['example.org', ''],
  ])('of %s is %j', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it('is there for web addresses and for nothing else', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        expect(siteOf(url) !== '').toBe(isWebUrl(url));
      }),
    );
  });
});

describe('a web address', () => {
  it.each(['http://x', 'HTTPS://x.org/a b', 'https://x.org/ä#b'])('is %j', (url) => {
    expect(isWebUrl(url)).toBe(true);
  });
  it.each([
    '',
    'x.org',
    '//x.org',
    'http:x.org',
    'https://',
    ' https://x.org',
    'https://x.org ',
    'ftp://x.org',
  ])('is not %j', (url) => {
    expect(isWebUrl(url)).toBe(false);
  });
  it.each(['javascript:alert(1)//https://x.org', 'data:text/html,https://x.org', 'https://a b/'])(
    'is not the hostile %j',
    (url) => {
      expect(isWebUrl(url)).toBe(false);
    },
  );
});

describe('one site', () => {
  it.each([
    ['https://www.x.org/a', 'http://x.org/b', true],
    ['https://news.x.org/', 'https://shop.x.org/', true],
    ['https://a.x.co.uk/', 'https://x.co.uk/', true],
    ['http://localhost:1/', 'http://localhost:2/', true],
    ['https://x.org/', 'https://y.org/', false],
    ['https://x.co.uk/', 'https://y.co.uk/', false],
    ['https://notx.org/', 'https://x.org/', false],
    ['https://one.github.io/', 'https://two.github.io/', false],
    ['https://one.substack.com/', 'https://substack.com/', false],
    ['http://10.0.0.1/', 'http://20.0.0.1/', false],
    ['about:blank', 'about:blank', false],
    ['https://x.org/', 'x.org', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(sameSite(one, other)).toBe(same);
    expect(sameSite(other, one)).toBe(same);
  });
});
