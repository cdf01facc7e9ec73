import { describe, expect, it } from 'vitest';
import { publishedUrl } from '../../../src/domain/address/published-url';

describe('an address within another', () => {
  it.each([
    ['google.com', 'https://www.google.com/url?sa=t&q=https://x.org/a&usg=b', 'https://x.org/a'],
    ['google.de', 'https://www.google.de/url?url=https%3A%2F%2Fx.org%2Fa%3Fb%3D1', 'https://x.org/a?b=1'],
    [
      'l.facebook.com',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fx.org%2Fa%3Ffbclid%3D1&h=AT0',
      'https://x.org/a',
    ],
    ['out.reddit.com', 'https://out.reddit.com/t3_a?url=https%3A%2F%2Fx.org%2Fa&token=b', 'https://x.org/a'],
    ['link.zhihu.com', 'https://link.zhihu.com/?target=https%3A//x.org/a', 'https://x.org/a'],
    ['link.juejin.cn', 'https://link.juejin.cn/?target=https%3A%2F%2Fx.org%2Fa', 'https://x.org/a'],
    [
      'youtube.com',
      'https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fx.org%2Fa',
      'https://x.org/a',
    ],
    [
      'eur01.safelinks.protection.outlook.com',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.org%2Fa&data=05',
      'https://x.org/a',
    ],
    ['href.li', 'https://href.li/?https://x.org/a?b=1', 'https://x.org/a?b=1'],
    ['bing.com', 'https://www.bing.com/ck/a?!&p=b&u=a1aHR0cHM6Ly94Lm9yZy9h&ntb=1', 'https://x.org/a'],
    ['google.com', 'https://www.google.com/amp/s/x.org/a', 'https://x.org/a'],
    ['bing.com', 'https://www.bing.com/amp/s/x.org/a', 'https://x.org/a'],
    ['x-org.cdn.ampproject.org', 'https://x-org.cdn.ampproject.org/c/s/x.org/a?usqp=mq', 'https://x.org/a'],
  ])('of %s is taken out and cleaned', (site, url, inner) => {
    expect(publishedUrl(url)).toMatchObject({ url: inner, unwrapped: [site] });
  });

  it('is taken out of several layers', () => {
    const amp = encodeURIComponent('https://www.google.com/amp/s/x.org/a');
    expect(publishedUrl(`https://l.facebook.com/l.php?u=${amp}`)).toMatchObject({
      url: 'https://x.org/a',
      unwrapped: ['l.facebook.com', 'google.com'],
    });
  });

  it.each([
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=',
    'https://www.google.com/urls?q=https://x.org/',
    'https://evil.example/url?q=https://x.org/',
    'https://link.zhihu.com/?target=x.org',
  ])('is none in %s', (url) => {
    expect(publishedUrl(url)).toMatchObject({ url, unwrapped: [] });
  });

  it('stays where the site is left alone', () => {
    const url = 'https://www.google.com/url?q=https://x.org/';
    const rules = [{ site: 'google.com', remove: [], keep: ['*'] }];
    expect(publishedUrl(url, rules)).toEqual({ url, removed: [], unwrapped: [] });
  });
});
