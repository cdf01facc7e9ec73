import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedUrl } from '../../../src/domain/address/published-url';
import { anyAddress, webAddress } from './arbitrary-addresses';

const parametersOf = (url: string) => /^[^?#]*\?([^#]*)/.exec(url)?.[1]?.split('&') ?? [];

describe('what names somebody', () => {
  it.each([
    ['https://www.nytimes.com/a.html?nlid=1&regi_id=2', 'https://www.nytimes.com/a.html'],
    ['https://www.ft.com/content/a?accessToken=z&token=x', 'https://www.ft.com/content/a'],
    [
      'https://github.com/a/b/issues/1?email_token=A&notification_referrer_id=x',
      'https://github.com/a/b/issues/1',
    ],
    ['https://www.theguardian.com/a#Echobox=171', 'https://www.theguardian.com/a'],
    ['https://www.douyin.com/video/7?region=CN&share_token=a&did=1', 'https://www.douyin.com/video/7'],
    ['https://www.toutiao.com/article/7/?wxshare_count=1&share_uid=2', 'https://www.toutiao.com/article/7/'],
    ['https://weibo.com/1/abc?from=page_1&wvr=6&mod=weibotime', 'https://weibo.com/1/abc'],
    ['https://www.walmart.com/ip/1?athcpid=1&athbdg=L1', 'https://www.walmart.com/ip/1'],
    ['https://mailchi.mp/a/b?e=abcdef', 'https://mailchi.mp/a/b'],
    ['https://www.lemonde.fr/a.html?lmd_medium=email&random=1', 'https://www.lemonde.fr/a.html'],
    ['https://ann:secret@x.org/a?utm_source=b', 'https://x.org/a'],
    ['https://ann@x.org/a?X-Amz-Signature=1&b=2', 'https://x.org/a?X-Amz-Signature=1&b=2'],
    ['https://x.org/@ann', 'https://x.org/@ann'],
    ['https://x.org/a?sfmc_id=5&id=1', 'https://x.org/a?id=1'],
    ['https://mp.weixin.qq.com/s?__biz=A&mid=1&poc_token=x', 'https://mp.weixin.qq.com/s?__biz=A&mid=1'],
    ['https://medium.com/r/?url=https%3A%2F%2Fexample.org%2Fa', 'https://example.org/a'],
    ['https://bsky.app/profile/a/post/3?ref_src=embed&ref_url=x', 'https://bsky.app/profile/a/post/3'],
  ])('%s goes out as %s', (url, published) => {
    expect(publishedUrl(url).url).toBe(published);
  });
});

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
    [
      'a name in another case',
      'https://x.org/?FBCLID=1&UTM_Source=2',
      'https://x.org/',
      ['FBCLID', 'UTM_Source'],
    ],
    ['a session in the path', 'https://x.org/a;jsessionid=1A2B?id=1', 'https://x.org/a?id=1', ['jsessionid']],
    [
      'a session in the path of another server',
      'https://x.org/(S(lit3py55t21z5v55vlm25s55))/a.aspx',
      'https://x.org/a.aspx',
      ['session'],
    ],
    [
      'a session by what it looks like',
      'https://x.org/t.php?s=0123456789abcdef0123456789abcdef&t=5',
      'https://x.org/t.php?t=5',
      ['s'],
    ],
    ['an e-mail address', 'https://x.org/?user_email=me%40x.org&a=1', 'https://x.org/?a=1', ['user_email']],
    [
      'a login on a domain of its own',
      'https://news.example/p/a?publication_id=1&post_id=2&r=a&token=b',
      'https://news.example/p/a',
      ['publication_id', 'post_id', 'r', 'token'],
    ],
    [
      'who shared a newsletter on a domain of its own',
      'https://news.example/p/a?utm_source=share&utm_medium=web&r=b',
      'https://news.example/p/a',
      ['utm_source', 'utm_medium', 'r'],
    ],
    [
      'a fragment that says nothing',
      'https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=b#rd',
      'https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=b',
      ['#rd'],
    ],
    [
      'how somebody came to a shop',
      'https://www.amazon.co.uk/T/dp/B000000000/ref=sr_1_1?keywords=x&th=1',
      'https://www.amazon.co.uk/T/dp/B000000000?th=1',
      ['ref', 'keywords'],
    ],
  ])('%s goes', (_, url, clean, removed) => {
    expect(publishedUrl(url)).toEqual({ url: clean, removed, unwrapped: [] });
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
    ['a signed address', 'https://bucket.s3.amazonaws.com/a?utm_source=a&X-Amz-Signature=b&X-Amz-Expires=1'],
    ['an address of a filter that signs', 'https://urldefense.com/v3/__https://x.org/?utm_source=a__;!!b!c$'],
    ["an archive's address", 'https://web.archive.org/web/2020/https://x.org/?utm_source=a&fbclid=b'],
    ['an archived address that is encoded', 'https://a.example/cache/https%3A%2F%2Fx.org%2F?utm_source=a'],
    ['a search for an e-mail address', 'https://x.org/?q=me@x.org'],
    ['an access code of a page', 'https://www.xiaohongshu.com/explore/1?xsec_token=a'],
    ['the words of a search on a shop', 'https://www.amazon.de/s?k=books&i=stripbooks&keywords=books'],
    ["a route of a site's own called r", 'https://x.org/index.php?r=site/page'],
    ['another scheme', 'mailto:a@x.org?utm_source=b'],
    ['an address with no slashes', 'https:x.org?utm_source=b'],
    ['no address', 'see x.org?utm_source=b'],
    ['nothing', ''],
  ])('%s stays', (_, url) => {
    expect(publishedUrl(url)).toEqual({ url, removed: [], unwrapped: [] });
  });
});

describe('what names somebody', () => {
  const lines = readFileSync(
    new URL('../../fixtures/addresses/addresses-to-clean.txt', import.meta.url),
    'utf8',
  );
  const cases = lines.split('\n').filter((line) => /^https?:/.test(line));

  it.each(cases)('is not published: %s', (url) => {
    const { url: published } = publishedUrl(url);
    expect(published).not.toMatch(/READER|SHARER|SESSION|EMAILHASH|LOGINTOKEN|=ID|=X(?:&|$)|ref=|tag=/);
    expect(published).not.toMatch(/google|facebook|link\.zhihu/);
  });

  it.each([
    [
      'https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=b&chksm=c&scene=21&srcid=ID',
      'https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=b&chksm=c',
    ],
    ['https://example.com/a?PHPSESSID=SESSION&id=1', 'https://example.com/a?id=1'],
    [
      'https://www.amazon.com/Title/dp/B000000000/ref=sr_1_1?crid=1&tag=b-20',
      'https://www.amazon.com/Title/dp/B000000000',
    ],
  ])('goes, and what leads to the page stays: %s', (url, clean) => {
    expect(publishedUrl(url).url).toBe(clean);
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
        expect(publishedUrl(once.url)).toEqual({ url: once.url, removed: [], unwrapped: [] });
      }),
    );
  });

  it('changes nothing where it removes nothing', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        const { url: clean, removed, unwrapped } = publishedUrl(url);
        expect(clean === url).toBe(removed.length === 0 && unwrapped.length === 0);
      }),
    );
  });

  it('keeps every parameter that is not its business, in order and to the byte', () => {
    fc.assert(
      fc.property(webAddress, (url) => {
        fc.pre(publishedUrl(url).unwrapped.length === 0);
        const tracking = /^(?:amp;)*(?:utm_|fbclid|gclid|mc_cid)/;
        const kept = parametersOf(url).filter((one) => !tracking.test(one));
        expect(parametersOf(publishedUrl(url).url).join('&')).toBe(kept.join('&'));
      }),
    );
  });
});
