import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedUrl } from '../../../src/domain/address/published-url';
import { anyAddress, webAddress } from './arbitrary-addresses';

const parametersOf = (url: string) => /^[^?#]*\?([^#]*)/.exec(url)?.[1]?.split('&') ?? [];

describe('what goes out', () => {
  it.each([
    [
      'a campaign',
      'https://x.org/a?utm_source=b&utm_medium=c',
      'https://x.org/a',
      ['utm_source', 'utm_medium'],
    ],
    ['a name of the family', 'https://x.org/?utm_whatever=1', 'https://x.org/', ['utm_whatever']],
    ['one among others', 'https://x.org/?z=1&fbclid=2&a=3', 'https://x.org/?z=1&a=3', ['fbclid']],
    ['the same name twice', 'https://x.org/?gclid=1&gclid=2&b', 'https://x.org/?b', ['gclid']],
    ['a name that is encoded', 'https://x.org/?utm%5Fsource=1&b=2', 'https://x.org/?b=2', ['utm_source']],
    [
      'an ampersand never decoded',
      'https://x.org/?a=1&amp;utm_source=2',
      'https://x.org/?a=1',
      ['utm_source'],
    ],
    ['before a fragment', 'https://x.org/a/?mc_cid=1#Two', 'https://x.org/a/#Two', ['mc_cid']],
    [
      'a fragment of them only',
      'https://x.org/a#utm_source=rss&utm_medium=rss',
      'https://x.org/a',
      ['utm_source', 'utm_medium'],
    ],
    ['query and fragment', 'https://x.org/?gclid=1&a=2#xtor=RSS-1', 'https://x.org/?a=2', ['gclid', 'xtor']],
    ['a name certain on the site', 'https://youtu.be/abc?si=1&t=30', 'https://youtu.be/abc?t=30', ['si']],
    [
      'the same on a subdomain',
      'https://m.youtube.com/watch?v=a&si=1',
      'https://m.youtube.com/watch?v=a',
      ['si'],
    ],
  ])('%s goes', (_, url, clean, removed) => {
    expect(publishedUrl(url)).toEqual({ url: clean, removed });
  });

  it.each([
    ['a name that says what is shown', 'https://x.org/?ref=a&source=b&t=c&v=d&s=e&id=f&p=g&q=h&page=i&si=j'],
    ['order and encoding', 'HTTPS://X.org:443/%7ea/%c3%a4/../b//?b=%20+%2b&a=é&&c#%41'],
    ['an empty query and an empty fragment', 'https://x.org/a?#'],
    ['a trailing slash or none', 'https://x.org'],
    ['a text fragment', 'https://x.org/a#:~:text=first,last'],
    ['a route', 'https://x.org/#/a?utm_source=b'],
    ['a fragment with something else in it', 'https://x.org/#utm_source=a&section=b'],
    ['a heading that is called like one', 'https://x.org/#utm_source'],
    ['a value that is called like one', 'https://x.org/?a=utm_source&b=?gclid=1'],
    ['another case', 'https://x.org/?FBCLID=1&UTM_SOURCE=2'],
    ['an AMP address', 'https://www.google.com/amp/s/x.org/a'],
    ['another scheme', 'mailto:a@x.org?utm_source=b'],
    ['an address with no slashes', 'https:x.org?utm_source=b'],
    ['no address', 'see x.org?utm_source=b'],
    ['nothing', ''],
  ])('%s stays', (_, url) => {
    expect(publishedUrl(url)).toEqual({ url, removed: [] });
  });
});

describe("the user's own rules", () => {
  const rules = [
    { site: '*', remove: ['share', 'x_*'], keep: ['utm_source'] },
    { site: 'example.org', remove: ['utm_source', 'ref'], keep: ['share'] },
    { site: 'shop.example.org', remove: ['*'], keep: ['id'] },
    { site: 'whole.org', remove: [], keep: ['*'] },
  ];
  it.each([
    ['add names everywhere', 'https://a.org/?share=1&b=2', 'https://a.org/?b=2'],
    ['add families of names', 'https://a.org/?x_1=1&x_2=1&y=2', 'https://a.org/?y=2'],
    [
      'keep what the product drops',
      'https://a.org/?utm_source=1&utm_medium=2',
      'https://a.org/?utm_source=1',
    ],
    [
      'say more for one site',
      'https://www.example.org/?ref=1&share=2&utm_source=3&gclid=4',
      'https://www.example.org/?share=2',
    ],
    ['speak for its subdomains', 'https://a.example.org/?ref=1', 'https://a.example.org/'],
    ['speak for no other name', 'https://notexample.org/?ref=1', 'https://notexample.org/?ref=1'],
    [
      'give the narrowest site the word',
      'https://shop.example.org/?id=1&share=2&c=3',
      'https://shop.example.org/?id=1',
    ],
    ['leave a site alone', 'https://whole.org/?gclid=1&share=2', 'https://whole.org/?gclid=1&share=2'],
  ])('%s', (_, url, clean) => {
    expect(publishedUrl(url, rules).url).toBe(clean);
    expect(publishedUrl(url, rules.toReversed()).url).toBe(clean);
  });

  it('leave alone what a site that is left alone leads to', () => {
    const url = 'https://a.org/?gclid=1';
    expect(publishedUrl(url, rules, 'https://www.whole.org/list').url).toBe(url);
    expect(publishedUrl(url, rules, 'https://example.org/list').url).toBe('https://a.org/');
  });
});

describe('for any text', () => {
  it('says the same of what it has cleaned, and names nothing more', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        const once = publishedUrl(url);
        expect(publishedUrl(once.url)).toEqual({ url: once.url, removed: [] });
      }),
    );
  });

  it('changes nothing where it removes nothing', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        const { url: clean, removed } = publishedUrl(url);
        expect(clean === url).toBe(removed.length === 0);
      }),
    );
  });

  it('keeps every parameter that is not its business, in order and to the byte', () => {
    fc.assert(
      fc.property(webAddress, (url) => {
        const tracking = /^(?:amp;)*(?:utm_|fbclid|gclid|mc_cid)/;
        const kept = parametersOf(url).filter((one) => !tracking.test(one));
        expect(parametersOf(publishedUrl(url).url).join('&')).toBe(kept.join('&'));
      }),
    );
  });
});
