import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PostFormatId } from '../../src/rendering/formats/formats';
import { writeFeed } from '../../src/rendering/feeds/write-feed';
import { compileLinkedList } from '../../src/rendering/linked-list';
import { render } from '../../src/rendering/render';
import { aClip, aDigest, anOutline, aQuote } from './builders';

const clips = new Map(
  [
    aClip({
      id: 'a',
      url: 'https://a.example/',
      title: 'One | Two',
      comment: 'Worth [reading]().',
      tags: ['x y'],
      quotes: [aQuote()],
    }),
    aClip({ id: 'b', url: 'https://b.example/', title: 'One | Two', comment: '' }),
  ].map((clip) => [clip.id, clip]),
);
const outline = anOutline(
  { kind: 'heading', text: 'News' },
  { kind: 'clip', clipId: 'a', runOn: false },
  { kind: 'text', text: 'More of it.', runOn: true },
  { kind: 'text', text: 'Something else.', runOn: false },
  { kind: 'clip', clipId: 'b', runOn: true },
);
const digest = aDigest({ categories: [{ name: 'Links', slug: 'links' }], intro: 'Hello.' });
const posts = compileLinkedList(digest, outline, clips);
const first = (format: PostFormatId) => render(posts[0]!.post, format).text;

test('a post for each clip, with what runs on from it', () => {
  expect(posts.map(({ clipId, post }) => [clipId, post.title, post.slug, post.link])).toEqual([
    ['a', 'One | Two', 'one-two', 'https://a.example/'],
    ['b', 'One | Two', 'one-two-2', 'https://b.example/'],
  ]);
  expect(render(posts[0]!.post, 'markdown').body).toBe(
    'Worth [reading](https://a.example/).\n\n> A passage.\n\nMore of it.\n',
  );
  expect(render(posts[1]!.post, 'markdown').body).toBe('');
});

test.each(['hugo', 'jekyll', 'eleventy', 'astro', 'obsidian'] as const)(
  'the front matter for %s says where it leads',
  (format) => {
    const [, yaml = ''] = /^---\n([^]*?)---\n/.exec(first(format)) ?? [];
    expect(parse(yaml)).toMatchObject({ title: 'One | Two', link: 'https://a.example/' });
  },
);

test('the key is the site’s to choose', () => {
  expect(render(posts[0]!.post, 'jekyll', { keys: { link: 'external-url' } }).text).toContain(
    'external-url: https://a.example/',
  );
});

test.each<[PostFormatId, string]>([
  ['markdown', '# [One | Two](https://a.example/)\n'],
  ['html', '<h1><a href="https://a.example/">One | Two</a></h1>'],
  ['microformats', '<a class="u-bookmark-of" href="https://a.example/">One | Two</a>'],
  ['email', '<a href="https://a.example/">One | Two</a></h1>'],
  ['text', 'One | Two\nhttps://a.example/\n'],
  ['wordpress', '<p><a href="https://a.example/">One | Two</a></p>'],
  ['rich-text', '<p><a href="https://a.example/">One | Two</a></p>'],
  ['mastodon', 'One | Two https://a.example/'],
])('in %s the title leads out', (format, expected) => {
  expect(first(format)).toContain(expected);
});

const feed = {
  title: 'Links',
  home: 'https://blog.example/',
  address: 'https://blog.example/feed.xml',
  author: 'Ann',
  language: 'en',
  items: posts.map(({ post }) => ({
    post,
    url: `https://blog.example/${post.slug}`,
    published: '2026-05-03T10:00:00Z',
    updated: '2026-05-03T10:00:00Z',
  })),
};

test('items of a feed lead out, with a permalink beside', () => {
  expect(JSON.parse(writeFeed(feed, 'json'))).toMatchObject({
    items: [{ url: 'https://blog.example/one-two', external_url: 'https://a.example/' }, {}],
  });
  expect(writeFeed(feed, 'atom')).toContain(
    '<link href="https://a.example/"/>\n<link rel="related" href="https://blog.example/one-two"/>',
  );
  expect(writeFeed(feed, 'rss')).toContain('<link>https://a.example/</link>');
  for (const kind of ['atom', 'rss', 'json'] as const) expect(writeFeed(feed, kind)).toContain('∞');
});
