import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postStyles } from '../../../src/domain/digest';
import { compile } from '../../../src/rendering/compile';
import { writeFeed } from '../../../src/rendering/feeds/write-feed';
import { render } from '../../../src/rendering/render';
import { aDigest } from '../../rendering/builders';
import { seedPost } from '../../rendering/seed-post';
import { arbitraryPost } from './arbitrary-post';
import { clipsOf, postsIn, take } from './read-back';

const formats = { html: 'x.html', microformats: 'x.html', wxr: 'x.xml' } as const;

describe.each(['html', 'microformats', 'wxr'] as const)('what is written as %s', (format) => {
  const { digest, entries, clips } = seedPost();

  test('comes back as the model post', async () => {
    const { text } = render(compile(digest, entries, clips), format, { draft: false });
    const [post] = await postsIn(formats[format], text);
    expect(post).toMatchObject({ title: digest.title, author: 'mdavey', day: '2016-04-26' });
    expect(post?.categories.map(({ name }) => name)).toEqual(digest.categories.map(({ name }) => name));
    expect(post?.tags.map(({ name }) => name)).toEqual(digest.tags.map(({ name }) => name));
    const taken = take(post!.body);
    expect(taken).toMatchObject({ links: 13, keptLinks: 0, exact: true });
  });

  // WordPress' lists hold no quotes: what an item quotes is words like any other there.
  const styles = postStyles.filter((style) => format !== 'wxr' || !/bulleted|^by-/.test(style));

  test.each(styles)('comes back in style %s with the same HTML', async (style) => {
    await fc.assert(
      fc.asyncProperty(arbitraryPost, async ({ entries, clips }) => {
        const file = render(compile(aDigest({ style }), entries, clips), format, { draft: false });
        const [post] = await postsIn(formats[format], file.text);
        const taken = take(post!.body);
        const again = render(compile(aDigest(), taken.entries, clipsOf(taken)), format);
        expect(bare(again.body)).toBe(bare(file.body));
      }),
      { numRuns: 50 },
    );
  });
});

/** The words, links, quotes and items, without the space between them and what only lays them out. */
function bare(html: string): string {
  return html
    .replaceAll(/ cite="[^"]*"|<\/?p[^>]*>|<br ?\/?>|<!--[^]*?-->|<\/?cite>/g, '')
    .replaceAll(/<(?!a\b)(\w+)[^>]*>/g, '<$1>')
    .replaceAll(/\s+/g, '');
}

test.each(['atom', 'rss', 'json'] as const)('a feed of ours comes back: %s', async (kind) => {
  const { digest, entries, clips } = seedPost();
  const post = compile(digest, entries, clips);
  const item = {
    post,
    url: 'https://mdavey.wordpress.com/2016/04/26/spark/',
    published: '2016-04-26T10:00:00.000Z',
    updated: '2016-04-26T10:00:00.000Z',
  };
  const feed = {
    title: 'F',
    home: 'https://mdavey.wordpress.com',
    address: 'https://mdavey.wordpress.com/f',
    author: 'A',
    language: 'zh-CN',
  };
  const text = writeFeed({ ...feed, items: [item] }, kind);
  const [read] = await postsIn(kind === 'json' ? 'feed.json' : 'feed.xml', text);
  expect(read).toMatchObject({ title: digest.title, url: item.url, at: item.published, slug: 'spark' });
  expect(take(read!.body)).toMatchObject({ links: 13, exact: true });
});

test('WordPress’ export has the day of its own clock, terms by domain, and paragraphs of the old editor', async () => {
  const wxr = `<?xml version="1.0"?><rss xmlns:wp="x"><channel><wp:base_blog_url>https://b.example</wp:base_blog_url>
<item><title>A &amp; B</title><link>https://b.example/2019/05/a-b/</link><dc:creator>Ann</dc:creator>
<content:encoded><![CDATA[See <a href="/x">this</a> &amp; that.
Next line.

<blockquote>Said</blockquote>

<!--more-->

End]]></content:encoded>
<wp:post_date>2019-05-03 23:30:00</wp:post_date><wp:post_date_gmt>2019-05-04 03:30:00</wp:post_date_gmt>
<wp:post_name>a-b</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="news"><![CDATA[News]]></category><category domain="post_tag" nicename="x">X</category></item>
<item><title>Page</title><wp:post_type>page</wp:post_type></item></channel></rss>`;
  expect(await postsIn('export.xml', wxr)).toEqual([
    expect.objectContaining({
      title: 'A & B',
      slug: 'a-b',
      day: '2019-05-03',
      at: '2019-05-04T03:30:00.000Z',
      author: 'Ann',
      blog: 'https://b.example',
      url: 'https://b.example/2019/05/a-b/',
      categories: [{ name: 'News', slug: 'news' }],
      tags: [{ name: 'X', slug: 'x' }],
      body: 'See [this](https://b.example/x) & that.\\\nNext line.\n\n> Said\n\n<!--more-->\n\nEnd',
    }),
  ]);
});

test.each([
  [
    'a list',
    '<ul><li>One <a href="https://a.example">a</a></li><li>Two</li></ul>',
    '- One [a](https://a.example)\n- Two',
  ],
  [
    'a list with paragraphs',
    '<ol start="3"><li><p>One</p><p>more</p></li><li><p>Two</p></li></ol>',
    '3. One\n\n   more\n\n4. Two',
  ],
  ['lists side by side', '<ul><li>a</li></ul> <ul><li>b</li></ul><ul><li>c</li></ul>', '- a\n\n* b\n\n- c'],
  [
    'numbered lists side by side',
    '<ol><li>a</li></ol><ol><li>b</li></ol><p>c</p><ol><li>d</li></ol>',
    '1. a\n\n1) b\n\nc\n\n1. d',
  ],
  ['a nested list', '<ul><li>One<ul><li>Deep</li></ul></li></ul>', '- One\n  - Deep'],
  ['code', '<pre><code class="language-js">a &lt; b\n</code></pre>', '```js\na < b\n```'],
  ['space within marks', '<p>a<b> bold </b>c <i></i>d</p>', 'a **bold** c d'],
  ['what is no text', '<p>a<script>alert(1)</script><style>p{}</style></p><nav>x</nav>', 'a'],
  ['marks that are text', '<p>1. no list * [x] _y_</p>', '1\\. no list * \\[x\\] \\_y\\_'],
  [
    'a table',
    '<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td><td>3</td></tr></table>',
    '| A | B |\n| - | - |\n| 1 \\| 2 | 3 |',
  ],
  ['unclosed paragraphs', '<p>One<p>Two', 'One\n\nTwo'],
])('HTML with %s becomes Markdown', async (_, html, markdown) => {
  const page = `<html><body><article><h1>T</h1><time datetime="2020-01-02">x</time>${html}</article></body></html>`;
  const [post] = await postsIn('x.html', page);
  expect(post?.body.replace(/^x\n\n/, '')).toBe(markdown);
});
