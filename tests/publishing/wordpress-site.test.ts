import { expect, test } from 'vitest';
import type { HttpDependencies } from '../../src/publishing/http';
import { findWordPress, plainName, routeUrl } from '../../src/publishing/wordpress-site';

const { signal } = new AbortController();
const index = (fields: object = {}) =>
  JSON.stringify({ name: 'A &amp; B', namespaces: ['wp/v2'], authentication: [], ...fields });

type Pages = Record<string, { body: string; link?: string; status?: number }>;

/** A web of these pages; the rest is 404. */
function web(pages: Pages): HttpDependencies {
  return {
    deadline: () => new AbortController().signal,
    fetch: async (url) => {
      const page = pages[url];
      return new Response(page?.body ?? 'Not here.', {
        status: page ? (page.status ?? 200) : 404,
        headers: page?.link === undefined ? {} : { link: `<${page.link}>; rel="https://api.w.org/"` },
      });
    },
  };
}

test.each<{ where: string; address?: string; pages: Pages; apiRoot: string }>([
  {
    where: 'in a header',
    pages: {
      'https://blog.example/': { body: '', link: 'https://blog.example/wp-json/' },
      'https://blog.example/wp-json/': { body: index() },
    },
    apiRoot: 'https://blog.example/wp-json/',
  },
  {
    where: 'in the page, of a site in a folder with plain addresses',
    pages: {
      'https://blog.example/': {
        body: `<link rel="https://api.w.org/" href="https://blog.example/b/index.php?rest_route=/" />`,
      },
      'https://blog.example/b/index.php?rest_route=/': { body: index() },
    },
    apiRoot: 'https://blog.example/b/index.php?rest_route=/',
  },
  {
    where: 'by custom, where the site does not say',
    pages: {
      'https://blog.example/': { body: 'Hello', status: 403 },
      'https://blog.example/wp-json/': { body: index() },
    },
    apiRoot: 'https://blog.example/wp-json/',
  },
  {
    where: 'in a folder, given without its slash, by custom',
    address: 'https://blog.example/b',
    pages: {
      'https://blog.example/b': { body: 'Hello' },
      'https://blog.example/b/wp-json/': { body: index() },
    },
    apiRoot: 'https://blog.example/b/wp-json/',
  },
  {
    where: 'at the root, from a page far below it, by custom',
    address: 'https://blog.example/2026/05/links/',
    pages: {
      'https://blog.example/2026/05/links/': { body: 'Hello' },
      'https://blog.example/index.php?rest_route=/': { body: index() },
    },
    apiRoot: 'https://blog.example/index.php?rest_route=/',
  },
])('the API is found $where', async ({ address = 'https://blog.example/', pages, apiRoot }) => {
  expect(await findWordPress(address, signal, web(pages))).toEqual({
    name: 'A & B',
    apiRoot,
  });
});

test.each([
  ['a page of 200 in place of JSON', { 'https://blog.example/wp-json/': { body: '<p>Log in' } }],
  ['JSON of something else', { 'https://blog.example/wp-json/': { body: '{"namespaces":["x/v1"]}' } }],
  ['a list', { 'https://blog.example/wp-json/': { body: '[]' } }],
  ['a link that leads to a program', { 'https://blog.example/': { body: '', link: 'javascript:alert(1)' } }],
])('%s is no WordPress', async (_, pages) => {
  const found = findWordPress(
    'https://blog.example/',
    signal,
    web({ 'https://blog.example/': { body: '' }, ...pages }),
  );
  await expect(found).rejects.toMatchObject({ kind: 'not-found' });
});

test('the page that lets an application in has to be a web address', async () => {
  const passwords = (authorization: string) =>
    index({ authentication: { 'application-passwords': { endpoints: { authorization } } } });
  const at = (authorization: string) =>
    findWordPress(
      'https://blog.example/',
      signal,
      web({
        'https://blog.example/': { body: '' },
        'https://blog.example/wp-json/': { body: passwords(authorization) },
      }),
    );
  expect((await at('https://blog.example/wp-admin/authorize-application.php')).authorizeUrl).toBeDefined();
  expect((await at('javascript:alert(1)')).authorizeUrl).toBeUndefined();
});

test.each([
  ['https://b.example/wp-json/', 'https://b.example/wp-json/wp/v2/posts?status=any'],
  ['https://b.example/sub/wp-json', 'https://b.example/sub/wp-json/wp/v2/posts?status=any'],
  ['https://b.example/?rest_route=/', 'https://b.example/?rest_route=%2Fwp%2Fv2%2Fposts&status=any'],
])('a route below %s', (root, url) => {
  expect(routeUrl(root, 'wp/v2/posts', { status: 'any' })).toBe(url);
});

test.each([
  ['AT&amp;T &#8211; &#x2019;s', 'AT&T – ’s'],
  ['&lt;b&gt; &unknown; &#99999999;', '<b> &unknown; &#99999999;'],
  ['&toString; &__proto__;', '&toString; &__proto__;'],
])('a name %s is %s', (html, name) => {
  expect(plainName(html)).toBe(name);
});

test.each(['<link ', '<link rel="', '<', '<link rel="https://api.w.org/" href="'])(
  'a page that repeats %s without end is no WordPress, in bounded time',
  async (piece) => {
    const found = findWordPress(
      'https://blog.example/',
      signal,
      web({ 'https://blog.example/': { body: piece.repeat(1_000_000).slice(0, 7_000_000) } }),
    );
    await expect(found).rejects.toMatchObject({ kind: 'not-found' });
  },
);
