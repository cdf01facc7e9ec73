import { expect, test } from 'vitest';
import { hostsOfSite, readWordPressSite, WordPressError } from '../../../src/app/transfer/wordpress-posts';

const post = (n: number) => ({
  link: `https://blog.example/2019/post-${n}/`,
  slug: `post-${n}`,
  date: '2019-05-03T23:30:00',
  date_gmt: '2019-05-04T03:30:00',
  title: { rendered: 'Bits &amp; bobs' },
  content: { rendered: '<p>See <a href="https://a.example/">A</a>.</p>' },
  _embedded: {
    author: [{ name: 'Ann' }],
    'wp:term': [
      [{ taxonomy: 'category', name: 'News &amp; views', slug: 'news' }],
      [{ taxonomy: 'post_tag', name: 'x', slug: 'x' }],
    ],
  },
});

const isRoot = (url: string) => /\/wp-json\/$|rest_route=\/$|rest_route=%2F$/.test(url);

function aSite(link: string, pages: unknown[]) {
  const asked: string[] = [];
  const answer = (url: string): Response => {
    asked.push(url);
    if (url === 'https://blog.example/')
      return new Response('', { headers: link === '' ? {} : { Link: link } });
    if (isRoot(url)) return Response.json({ name: 'Blog', namespaces: pages.length > 0 ? ['wp/v2'] : [] });
    const page = Number(/[?&]page=(\d+)/.exec(url)?.[1]);
    return Response.json(pages[page - 1], { headers: { 'X-WP-TotalPages': String(pages.length) } });
  };
  return { asked, fetch: (url: string) => Promise.resolve(answer(url)) };
}

const read = (site: ReturnType<typeof aSite>, signal = new AbortController().signal) =>
  readWordPressSite('https://blog.example/', 'UTC', signal, () => undefined, site.fetch);

test('all pages of posts are read, each with its terms, its author and its own day', async () => {
  const site = aSite('<https://blog.example/wp-json/>; rel="https://api.w.org/"', [[post(1)], [post(2)]]);
  expect(await read(site)).toMatchObject([
    {
      kind: 'post',
      post: {
        title: 'Bits & bobs',
        slug: 'post-1',
        day: '2019-05-03',
        at: '2019-05-04T03:30:00.000Z',
        author: 'Ann',
        url: 'https://blog.example/2019/post-1/',
        categories: [{ name: 'News & views', slug: 'news' }],
        tags: [{ name: 'x', slug: 'x' }],
        body: 'See [A](https://a.example/).',
      },
    },
    { post: { slug: 'post-2' } },
  ]);
  expect(site.asked.at(-1)).toContain('https://blog.example/wp-json/wp/v2/posts?per_page=100&page=2');
});

test('a site with plain addresses is asked by its parameter', async () => {
  const site = aSite('<https://blog.example/index.php?rest_route=/>; rel="https://api.w.org/"', [[post(1)]]);
  await read(site);
  expect(decodeURIComponent(site.asked.at(-1)!)).toContain('/index.php?rest_route=/wp/v2/posts&per_page=100');
});

test('an API on another host is not asked, for which nobody gave a permission', async () => {
  const site = aSite('<https://evil.example/wp-json/>; rel="https://api.w.org/"', [[post(1)]]);
  await read(site);
  expect(site.asked.every((url) => url.startsWith('https://blog.example/'))).toBe(true);
});

test('what is no WordPress says so, and what does not answer', async () => {
  for (const pages of [[], [{ code: 'rest_no_route' }]])
    await expect(read(aSite('', pages))).rejects.toThrow(new WordPressError('no-wordpress'));
  const silent = { asked: [], fetch: () => Promise.reject(new TypeError('down')) };
  await expect(read(silent)).rejects.toThrow(new WordPressError('silent'));
});

test.each([
  ['https://blog.example/x', ['*://blog.example/*', '*://www.blog.example/*']],
  ['blog.example', []],
])('the hosts of %s are %o', (site, hosts) => {
  expect(hostsOfSite(site)).toEqual(hosts);
});
