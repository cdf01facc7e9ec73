import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/domain/digest';
import { compile } from '../../../src/rendering/compile';
import type { PostFormat } from '../../../src/rendering/formats/format';
import { postFormats, type PostFormatId } from '../../../src/rendering/formats/formats';
import { markdownToHtml } from '../../../src/rendering/markdown/markdown-to-html';
import { escapeHtml } from '../../../src/rendering/html/escape-html';
import { parseOwnHtml, writeOwnHtml } from '../../../src/rendering/html/own-html';
import { render } from '../../../src/rendering/render';
import type { Wording } from '../../../src/rendering/wording/languages';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { aDigest, anOutline, clipsInOrder } from '../builders';
import { expectHarmless } from '../expect-harmless';
import { seedPost } from '../seed-post';
import { variedPost } from '../varied-post';

const ids = Object.keys(postFormats) as PostFormatId[];
const seed = seedPost();
const varied = variedPost();

describe.each(ids)('the format %s', (id) => {
  const format: PostFormat = postFormats[id];

  it('is known by its own id', () => {
    expect(format.id).toBe(id);
    expect(format.fileName(seed.digest).endsWith(`.${format.extension}`)).toBe(true);
  });

  it('writes the model post as it always has', async () => {
    const { text } = render(compile(seed.digest, seed.entries, seed.clips), id);
    await expect(text).toMatchFileSnapshot(`../golden/seed-post.${id}.golden`);
  });

  it('writes a varied post as it always has', async () => {
    const { text } = render(compile(varied.digest, varied.entries, varied.clips), id);
    await expect(text).toMatchFileSnapshot(`../golden/varied-post.${id}.golden`);
  });

  it('takes a digest that is empty', () => {
    const bare = aDigest({ title: '', author: '', blog: '', slug: '' });
    expect(() => render(compile(bare, [], new Map()), id)).not.toThrow();
  });
});

describe('what a format is told', () => {
  const post = compile({ ...seed.digest, zone: 'Asia/Shanghai' }, [], new Map());

  it.each([
    ['hugo', { draft: true }, 'draft: true'],
    ['hugo', { withOffset: false }, 'date: 2016-04-26\n'],
    ['astro', { withOffset: true }, 'pubDate: "2016-04-26T00:00:00+08:00"'],
    ['hugo', { keys: { date: 'pubDate' } }, 'pubDate: "2016-04-26T00:00:00+08:00"'],
    ['jekyll', { draft: true }, 'published: false'],
    ['wxr', { draft: false }, '<wp:status>publish</wp:status>'],
  ] as const)('%s heeds %o', (id, options, expected) => {
    expect(render(post, id, options).text).toContain(expected);
  });

  it('leaves out a field whose key is empty', () => {
    expect(render(post, 'hugo', { keys: { slug: '' } }).text).not.toContain('slug:');
  });

  it('is written by a template of the writer where there is one', () => {
    const template = '{{ title }} {{ date_text }} {% for tag in tags %}{{ tag.name }};{% endfor %}';
    expect(render(post, 'text', { template }).text).toBe(
      '机器学习：Spark 与 Flink 对比 2016 年 4 月 26 日 ApacheFlink;大数据;数据湖;机器学习;',
    );
  });
});

it.each([
  ['hugo', 'spark-flink.md', 'content/posts'],
  ['jekyll', '2016-04-26-spark-flink.md', '_posts'],
  ['eleventy', 'spark-flink.md', 'posts'],
  ['astro', 'spark-flink.md', 'src/content/blog'],
  ['obsidian', '2016-04-26 机器学习：Spark 与 Flink 对比.md', ''],
  ['html', '2016-04-26-spark-flink.html', ''],
] as const)('a file for %s is called %s', (id, name, folder) => {
  expect(postFormats[id].fileName(seed.digest)).toBe(name);
  expect(postFormats[id].folder).toBe(folder);
});

it.each([
  ['../../etc/passwd', 'etc-passwd.md'],
  ['a/b\\c:d*e?"f<g>h|i', 'a-b-c-d-e-f-g-h-i.md'],
  ['大数据', '大数据.md'],
  ['...', 'post.md'],
  ['x'.repeat(300), `${'x'.repeat(80)}.md`],
])('a file of the slug %s is safe to write', (slug, expected) => {
  expect(postFormats.hugo.fileName({ date: '2016-04-26', slug, title: '' })).toBe(expected);
});

it('reads its own HTML back to the byte', () => {
  const html = markdownToHtml(render(compile(varied.digest, varied.entries, varied.clips), 'markdown').body);
  expectHarmless(html);
  expect(writeOwnHtml(parseOwnHtml(html))).toBe(html);
});

describe('plain text that would begin or end a block', () => {
  const markdownOf = (facts: Partial<Digest>, wording?: Partial<Wording>) =>
    markdownToHtml(
      render(compile(aDigest(facts), [], new Map(), { ...wordingFor('en'), ...wording }), 'markdown').text,
    );

  it.each(['C #', '#', '1. One', '- dash', '> angle', '---', 'no {#id}'])('stays the title: %s', (title) => {
    expect(markdownOf({ title })).toContain(`<h1>${escapeHtml(title)}</h1>`);
  });

  it.each(['1. FC Köln', '- dash', '# hash'])('stays the line under the post: %s', (author) => {
    expect(markdownOf({ author }, { byline: '{author}, {date}' })).toContain(
      `<p>${author}, April 26, 2016</p>`,
    );
  });

  it.each(['1. One', '- dash', '+'])('stays the excerpt and the site of a section: %s', (text) => {
    for (const shape of ['excerpt', 'byline'] as const) {
      const { entries, clips } = clipsInOrder({ site: text, description: text });
      const post = compile(aDigest({ style: 'sections', shape }), entries, clips);
      expect(render(post, 'html').body).toContain(`<p>${text}</p>`);
    }
  });

  it('is a link in a heading as it is in Markdown, where it is an address', () => {
    const post = compile(aDigest(), anOutline({ kind: 'heading', text: 'On www.a.example' }), new Map());
    expect(render(post, 'html').body).toBe('<h2>On <a href="http://www.a.example">www.a.example</a></h2>\n');
    expect(markdownToHtml(render(post, 'hugo').body)).toContain('<a href="http://www.a.example">');
  });
});
