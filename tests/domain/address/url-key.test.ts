import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactUrlKey, keysOfPage, pageUrlKey, urlKey } from '../../../src/domain/address/url-key';
import { isWebUrl } from '../../../src/domain/address/web-url';
import { anyAddress, webAddress } from './arbitrary-addresses';

const addressWith = (names: string[]) => `https://x.org/?${names.map((name) => `${name}=1`).join('&')}`;

describe('two addresses of one page', () => {
  it.each([
    ['scheme', 'http://x.org/a', 'https://x.org/a'],
    ['case of scheme and host', 'HTTPS://X.ORG/a', 'https://x.org/a'],
    ['www', 'https://www.x.org/a', 'https://x.org/a'],
    ['a dot after the host', 'https://x.org./a', 'https://x.org/a'],
    ['default port', 'http://x.org:80/a', 'https://x.org:443/a'],
    ["a user's name", 'https://me:secret@x.org/a', 'https://x.org/a'],
    ['trailing slash', 'https://x.org/a/', 'https://x.org/a'],
    ['the bare host', 'https://x.org', 'https://x.org/'],
    ['an empty fragment', 'https://x.org/a#', 'https://x.org/a'],
    ['text fragment', 'https://x.org/a#:~:text=b', 'https://x.org/a'],
    ['text fragment on a route', 'https://x.org/#/a:~:text=b', 'https://x.org/#/a'],
    ['the route of the start page', 'https://x.org/#/', 'https://x.org/'],
    ['order of parameters', 'https://x.org/?b=1&a=2', 'https://x.org/?a=2&b=1'],
    ['empty parameters', 'https://x.org/?&a=1&', 'https://x.org/?a=1'],
    ['tracking parameters', 'https://x.org/?utm_source=a&fbclid=b', 'https://x.org/'],
    ['tracking fragment', 'https://x.org/a#xtor=RSS-1', 'https://x.org/a'],
    ['case of percent-encoding', 'https://x.org/%c3%a4?a=%2f', 'https://x.org/%C3%A4?a=%2F'],
    ['needless percent-encoding', 'https://x.org/%7Euser/%61', 'https://x.org/~user/a'],
    ['characters beyond ASCII', 'https://x.org/東京?q=é', 'https://x.org/%E6%9D%B1%E4%BA%AC?q=%C3%A9'],
    ['space as a plus', 'https://x.org/?q=a+b', 'https://x.org/?q=a%20b'],
    ['international host', 'https://münchen.de/', 'https://xn--mnchen-3ya.de/'],
    ['dots in the path', 'https://x.org/a/../b/./c', 'https://x.org/b/c'],
    ['index file', 'https://x.org/a/index.html', 'https://x.org/a'],
    ['index file of another kind', 'https://x.org/Default.aspx', 'https://x.org'],
    ['index file with a query', 'https://x.org/w/index.php?title=A', 'https://x.org/w/?title=A'],
    ['mobile host', 'https://m.x.org/a', 'https://x.org/a'],
    ['mobile host in full', 'https://mobile.x.co.uk/a', 'https://www.x.co.uk/a'],
    ['mobile host within', 'https://en.m.wikipedia.org/wiki/A', 'https://en.wikipedia.org/wiki/A'],
    ['mobile blog', 'https://a.blogspot.com/b.html?m=1', 'https://a.blogspot.com/b.html'],
    ['AMP host', 'https://amp.x.org/a', 'https://x.org/a'],
    ['AMP path behind a date', 'https://x.org/2020/01/a/amp/', 'https://x.org/2020/01/a/'],
    ['AMP ending', 'https://x.org/a.amp', 'https://x.org/a'],
    ['AMP ending before another', 'https://x.org/a.amp.html', 'https://x.org/a.html'],
    ['AMP parameter', 'https://x.org/a?amp=1', 'https://x.org/a'],
    ['AMP parameter without a value', 'https://x.org/a?amp&b=1', 'https://x.org/a?b=1'],
    ['AMP output', 'https://x.org/a?outputType=amp', 'https://x.org/a'],
    ["Google's viewer", 'https://www.google.com/amp/s/www.x.org/a/?b=1', 'https://x.org/a?b=1'],
    ["Google's viewer, of plain http", 'https://www.google.co.uk/amp/x.org/a', 'http://x.org/a'],
    [
      'AMP cache',
      'https://www-x-org.cdn.ampproject.org/c/s/www.x.org/a?amp_js_v=0.1&usqp=mq',
      'https://x.org/a',
    ],
    ['AMP cache, viewer', 'https://cdn.ampproject.org/v/s/x.org/a?utm_source=b', 'https://x.org/a'],
    ['a cache of a viewer', 'https://google.com/amp/s/cdn.ampproject.org/c/s/x.org/a', 'https://x.org/a'],
    ['a redirect page', 'https://www.google.com/url?q=https://x.org/a&sa=D', 'https://x.org/a'],
    [
      "YouTube's short address",
      'https://youtu.be/dQw4w9WgXcQ?t=30&si=a',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      "YouTube's mobile site",
      'https://m.youtube.com/watch?v=dQw4w9WgXcQ&list=a&index=2',
      'https://youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      "YouTube's frame",
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
      'https://youtube.com/shorts/dQw4w9WgXcQ',
    ],
    ['X and Twitter', 'https://twitter.com/someone/status/123?s=20', 'https://x.com/someone/status/123'],
    [
      "X's mobile site and its picture",
      'https://mobile.twitter.com/Someone/status/123/photo/1',
      'https://x.com/i/web/status/123',
    ],
    ['a profile on X', 'https://twitter.com/someone', 'https://x.com/someone'],
    [
      'old Reddit',
      'https://old.reddit.com/r/a/comments/1abc/some_title/',
      'https://www.reddit.com/r/a/comments/1abc/',
    ],
    ["Reddit's short address", 'https://redd.it/1abc', 'https://reddit.com/comments/1abc'],
    ['a list on old Reddit', 'https://old.reddit.com/r/a/', 'https://www.reddit.com/r/a'],
    [
      "Amazon's ref",
      'https://www.amazon.com/Some-Title/dp/B000000000/ref=sr_1_1?keywords=x',
      'https://amazon.com/dp/B000000000',
    ],
    [
      "Amazon's other paths",
      'https://www.amazon.co.uk/gp/product/B000000000?psc=1',
      'https://www.amazon.co.uk/dp/B000000000',
    ],
    [
      'the number of a post on Discourse',
      'https://meta.discourse.org/t/some-topic/1234/56',
      'https://meta.discourse.org/t/some-topic/1234',
    ],
    [
      'a question with and without its words',
      'https://stackoverflow.com/questions/1/how-to',
      'https://stackoverflow.com/q/1',
    ],
    ['space around it', ' https://x.org/a\n', 'https://x.org/a'],
  ])('share a key: %s', (_, one, other) => {
    expect(urlKey(one)).toBe(urlKey(other));
  });
});

describe('addresses of two pages', () => {
  it.each([
    ['host', 'https://x.org/', 'https://y.org/'],
    ['subdomain', 'https://a.x.org/', 'https://x.org/'],
    ['a name that is only called mobile', 'https://mobile.de/a', 'https://www.de/a'],
    ['the same under a country', 'https://m.co.uk/a', 'https://www.co.uk/a'],
    ['a name behind www', 'https://www.com/a', 'https://com/a'],
    ['port', 'http://localhost:3000/', 'http://localhost:8080/'],
    ['case of the path', 'https://x.org/a', 'https://x.org/A'],
    ['path', 'https://x.org/a/b', 'https://x.org/a'],
    ['a generic parameter', 'https://x.org/?id=1', 'https://x.org/?id=2'],
    ['a reference', 'https://x.org/?ref=1', 'https://x.org/'],
    ['case of a parameter', 'https://x.org/?a=B', 'https://x.org/?a=b'],
    ['an encoded ampersand', 'https://x.org/?a=1%26b=2', 'https://x.org/?a=1&b=2'],
    ['an encoded plus', 'https://x.org/?q=c%2B%2B', 'https://x.org/?q=c++'],
    ['an encoded slash', 'https://x.org/a%2Fb', 'https://x.org/a/b'],
    ['order within one name', 'https://x.org/?a=1&a=2', 'https://x.org/?a=2&a=1'],
    ['route', 'https://x.org/#/a', 'https://x.org/#/b'],
    ['route of the older kind', 'https://x.org/#!a', 'https://x.org/'],
    ['a fragment', 'https://x.org/a#part', 'https://x.org/a'],
    ['the case of a fragment', 'https://x.org/#A1', 'https://x.org/#a1'],
    ['days of an archive', 'https://x.org/t/2020/05/12', 'https://x.org/t/2020/05/13'],
    ['who passed it on, on X', 'https://x.com/a/status/1/retweets', 'https://x.com/a/status/1'],
    [
      'a frame of a playlist',
      'https://www.youtube.com/embed/videoseries?list=a',
      'https://www.youtube.com/embed/videoseries?list=b',
    ],
    [
      'questions on a thing',
      'https://www.amazon.com/dp/B000000000/questions',
      'https://www.amazon.com/dp/B000000000',
    ],
    [
      'places on a map',
      'https://www.bing.com/maps?sp=point.1_2_a',
      'https://www.bing.com/maps?sp=point.3_4_b',
    ],
    ['a search on X', 'https://x.com/search?q=a', 'https://x.com/search?q=b'],
    [
      'a comment on Reddit',
      'https://reddit.com/r/a/comments/1abc/t/2def/',
      'https://reddit.com/r/a/comments/1abc/t/',
    ],
    [
      'a video and its playlist',
      'https://www.youtube.com/playlist?list=a',
      'https://www.youtube.com/playlist?list=b',
    ],
    [
      'reviews of a thing',
      'https://www.amazon.com/product-reviews/B000000000',
      'https://www.amazon.com/dp/B000000000',
    ],
    [
      'two archived pages',
      'https://web.archive.org/web/2020/https://x.org/?utm_source=a',
      'https://web.archive.org/web/2020/https://x.org/',
    ],
    ['the plugin amp', 'https://wordpress.org/plugins/amp/', 'https://wordpress.org/plugins/'],
    ['the page about AMP', 'https://x.org/amp', 'https://x.org/'],
    ['the tag AMP', 'https://x.org/tag/amp/', 'https://x.org/tag/'],
    ['a repository called amp', 'https://github.com/owner/amp', 'https://github.com/owner'],
    ['a word that ends so', 'https://x.org/stamp', 'https://x.org/st'],
    ['a search for amp', 'https://x.org/?amp=fender', 'https://x.org/'],
    ['an m elsewhere', 'https://x.org/?m=1', 'https://x.org/'],
    ["a page of Google's own", 'https://www.google.com/amp/docs', 'https://docs/'],
  ])('differ: %s', (_, one, other) => {
    expect(urlKey(one)).not.toBe(urlKey(other));
  });
});

describe('pages that differ', () => {
  const table = readFileSync(
    new URL('../../fixtures/addresses/pages-that-differ.tsv', import.meta.url),
    'utf8',
  );
  const pairs = table
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
  it.each(pairs)('%s and %s have keys of their own', (one, other) => {
    expect(urlKey(one)).not.toBe(urlKey(other));
    expect(exactUrlKey(one)).not.toBe(exactUrlKey(other));
  });
});

describe('what the page says of itself', () => {
  it.each([
    ['a fragment is a place on it', 'https://x.org/a#part', 'https://x.org/a', 'x.org/a'],
    ['a route is none', 'https://x.org/a#/part', 'https://x.org/a', 'x.org/a#/part'],
    ['its canonical address has the fragment', 'https://x.org/a#b', 'https://x.org/a#b', 'x.org/a#b'],
    ['it is the twin of another', 'https://x.org/a/amp?b=1', 'https://x.org/a?b=1', 'x.org/a?b=1'],
    ['it is called amp', 'https://x.org/a/amp', 'https://x.org/a/amp', 'x.org/a/amp'],
    ['nothing', 'https://x.org/a#part', undefined, 'x.org/a#part'],
    ['what is no address', 'https://x.org/a#part', 'nonsense', 'x.org/a#part'],
  ])('%s', (_, url, canonicalUrl, key) => {
    expect(pageUrlKey({ url, canonicalUrl })).toBe(key);
    expect(keysOfPage({ url })).toContain(key);
  });
});

describe('the key', () => {
  it('reads like a short address', () => {
    expect(urlKey('http://www.x.org:8080/a/?b=1&a=%c3%a4#part')).toBe('x.org:8080/a?a=%C3%A4&b=1#part');
  });

  it.each(['', 'about:blank', 'file:///a/', 'mailto:a@x.org', 'x.org/a/', 'http:x.org', 'https://'])(
    'of what is no web address is its own text: %j',
    (text) => {
      expect(urlKey(` ${text}\t`)).toBe(text);
    },
  );

  it('is its own key', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        expect(urlKey(urlKey(url))).toBe(urlKey(url));
      }),
    );
  });

  it('is the key of the address that it spells', () => {
    fc.assert(
      fc.property(webAddress, (url) => {
        fc.pre(isWebUrl(url));
        expect(urlKey(`https://${urlKey(url)}`)).toBe(urlKey(url));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change with the order of differently named parameters', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'utm_source', 'amp', 'z'), { minLength: 2 });
    fc.assert(
      fc.property(names, (list) => {
        expect(urlKey(addressWith(list.toReversed()))).toBe(urlKey(addressWith(list)));
      }),
    );
  });

  it('is found for an address of absurd length', () => {
    const long = `https://x.org${'/index.html/amp/'.repeat(5_000)}?${'a=1&'.repeat(10_000)}#/${'/'.repeat(50_000)}`;
    expect(urlKey(long).length).toBeLessThan(long.length);
    expect(urlKey('https://google.com/amp/s/'.repeat(2_000))).toContain('google.com');
  });
});
