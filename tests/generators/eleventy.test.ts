import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectHarmless, lettersOf } from '../rendering/expect-harmless';
import { constructPosts, exportedPosts } from './posts';
import { Site } from './site';
import { wordsAndLinks } from './words-and-links';

const program = path.resolve('node_modules/@11ty/eleventy/cmd.cjs');
const posts = exportedPosts('eleventy');
const constructed = constructPosts('eleventy');

describe('Eleventy builds a site of exported posts', () => {
  let articles = new Map<string, string>();

  beforeAll(() => {
    using site = new Site();
    site.write(
      '_includes/post.liquid',
      '<article data-name="{{ page.fileSlug }}"><h1>{{ title | escape }}</h1><p>{{ page.date | date: "%Y-%m-%d", "UTC" }}</p>{{ content }}</article>',
    );
    site.write('posts/posts.json', '{ "layout": "post.liquid" }');
    for (const { name, source } of [...posts, ...constructed]) site.write(`posts/${name}.md`, source);
    site.build(process.execPath, [program, '--quiet', '--output=public']);
    articles = site.articles('public');
  }, 120_000);

  it('with a page for each, of its title and day', () => {
    expect([...articles.keys()].toSorted()).toEqual(
      [...posts, ...constructed].map(({ name }) => name).toSorted(),
    );
    expect(articles.get('seed')).toContain('<h1>机器学习：Spark 与 Flink 对比</h1><p>2016-04-26</p>');
    expect(articles.get('seed')).toContain(
      '<a href="http://www.slideshare.net/sbaltagi/flink-vs-spark">比较</a>',
    );
  });

  it.each(constructed)('which shows $construct as the preview does', ({ name, preview }) => {
    const article = articles.get(name)!.replace(/^<h1>.*?<\/h1><p>.*?<\/p>/s, '');
    expect(wordsAndLinks(article)).toEqual(wordsAndLinks(preview));
  });

  it.each(posts)('in which $name runs nothing and keeps its words', ({ name, text }) => {
    expect(lettersOf(expectHarmless(articles.get(name)!))).toContain(lettersOf(text));
  });
});
