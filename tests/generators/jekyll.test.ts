import { beforeAll, describe, expect, it } from 'vitest';
import { lettersOf } from '../rendering/expect-harmless';
import { constructPosts, exportedPosts } from './posts';
import { Site } from './site';
import { wordsAndLinks } from './words-and-links';

const posts = exportedPosts('jekyll');
const constructed = constructPosts('jekyll');

describe('Jekyll builds a site of exported posts', () => {
  let articles = new Map<string, string>();

  beforeAll(() => {
    using site = new Site();
    site.write('_config.yml', 'title: Blog\nfuture: true\ntimezone: UTC\n');
    site.write(
      '_layouts/post.html',
      '<article data-name="{{ page.name }}"><h1>{{ page.title | escape }}</h1><p>{{ page.date | date: "%Y-%m-%d" }}</p>{{ content }}</article>',
    );
    for (const { name, source } of [...posts, ...constructed])
      site.write(`_posts/2016-04-26-${name}.md`, source);
    site.build(process.env['JEKYLL'] ?? 'jekyll', ['build', '--quiet', '--destination', 'public']);
    articles = new Map(
      [...site.articles('public')].map(([name, article]) => [
        name.replace(/^2016-04-26-|\.md$/g, ''),
        article,
      ]),
    );
  }, 120_000);

  it('with a page for each, of its title and day', () => {
    expect([...articles.keys()].toSorted()).toEqual(
      [...posts, ...constructed].map(({ name }) => name).toSorted(),
    );
    expect(articles.get('seed')).toContain('<h1>机器学习：Spark 与 Flink 对比</h1><p>2016-04-26</p>');
  });

  it.each(constructed)('which shows $construct as the preview does', ({ name, preview }) => {
    const article = articles.get(name)!.replace(/^<h1>.*?<\/h1><p>.*?<\/p>/s, '');
    expect(wordsAndLinks(article)).toEqual(wordsAndLinks(preview));
  });

  it.each(posts)('in which $name keeps its words', ({ name, text }) => {
    expect(lettersOf(wordsAndLinks(articles.get(name)!).words)).toContain(lettersOf(text));
  });
});
