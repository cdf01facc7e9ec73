// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { readPageMetadata } from './read-page-metadata';
import { address, aPage, metadataOf, jsonLd } from './a-page';

function anArticleWithin(depth: number): unknown {
  let value: unknown = { '@type': 'Article', headline: 'Deep' };
  for (let level = 0; level < depth; level += 1) value = { '@type': 'WebPage', mainEntity: value };
  return value;
}

test('JSON-LD cannot pollute prototypes', () => {
  const script =
    '<script type="application/ld+json">{"@type":"Article","headline":"T","__proto__":{"polluted":1,"datePublished":"2022-01-01"},"author":{"__proto__":{"name":"Evil Twin"}}}</script>';
  const metadata = metadataOf(script);
  expect(metadata).toEqual({ url: address, title: 'T', authors: [], keywords: [] });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test.each([
  ['an article nested a thousand deep', jsonLd(anArticleWithin(1_000))],
  ['a list nested too deep to parse', `<script type="application/ld+json">${'['.repeat(50_000)}</script>`],
  ['more JSON-LD than is read', jsonLd({ '@type': 'Article', headline: 'x'.repeat(3_000_000) })],
  ['JSON-LD that is no JSON', `<script type="application/ld+json">{${', '.repeat(100_000)}</script>`],
])('%s is survived', (_name, head) => {
  expect(metadataOf(`<title>Shown</title>${head}`).title).toBe('Shown');
});

test('nodes beyond the limit of JSON-LD are not looked at', () => {
  const many = Array.from({ length: 20_000 }, () => ({ '@type': 'Thing' }));
  expect(metadataOf(jsonLd([...many, { '@type': 'Article', headline: 'Last' }])).title).toBe('');
});

test('meta tags beyond the limit are not looked at', () => {
  const many = '<meta name="x" content="y">'.repeat(2_500);
  expect(metadataOf(`${many}<meta name="author" content="Ann Lee">`).authors).toEqual([]);
});

test('a title of a megabyte is cut at a whole code point', () => {
  const { title } = metadataOf(`<title>x${'😀'.repeat(250_000)}</title>`);
  expect(title.length).toBeLessThanOrEqual(1_000);
  expect(() => encodeURIComponent(title)).not.toThrow();
});

test('elements named after members of the document and of forms hide nothing', () => {
  const page = aPage(
    '<title>Shown</title><meta name="author" content="Ann Lee">',
    '<form class="byline"><input name="getAttribute"><input name="localName"><input name="parentNode"></form><h1>Shown twice</h1>',
  );
  for (const name of [
    'title',
    'head',
    'body',
    'getElementsByTagName',
    'createTreeWalker',
    'querySelectorAll',
    'documentElement',
  ]) {
    Object.defineProperty(page, name, { value: page.createElement('form') });
  }
  expect(readPageMetadata(page, address)).toMatchObject({ title: 'Shown twice', authors: ['Ann Lee'] });
});

test('a document whose own members throw, and in which nothing is found, gives its address and its title', () => {
  const page = aPage('<title>Shown</title>');
  const methods = ['getElementsByTagName', 'createTreeWalker'] as const;
  const spies = methods.map((name) =>
    vi.spyOn(Document.prototype, name).mockImplementation(() => {
      throw new Error('no');
    }),
  );
  Object.setPrototypeOf(
    page,
    new Proxy(Document.prototype, {
      get: () => {
        throw new Error('no');
      },
    }),
  );
  expect(readPageMetadata(page, address)).toEqual({
    url: address,
    title: 'Shown',
    authors: [],
    keywords: [],
  });
  for (const spy of spies) spy.mockRestore();
});

test.each(['', 'about:blank', 'file:///a', 'not an address', 'data:text/html,x'])(
  'the address %j is no reason to throw',
  (odd) => {
    expect(
      readPageMetadata(
        aPage('<title>Shown</title><link rel="canonical" href="/a"><meta property="og:url" content="/b">'),
        odd,
      ),
    ).toMatchObject({ url: odd, title: 'Shown' });
  },
);
