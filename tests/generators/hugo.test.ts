import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/rendering/compile';
import { render } from '../../src/rendering/render';
import { aDigest } from '../rendering/builders';
import { expectHarmless, lettersOf } from '../rendering/expect-harmless';
import { constructPosts, exportedPosts } from './posts';
import { Site } from './site';
import { wordsAndLinks } from './words-and-links';

const posts = exportedPosts('hugo');
const constructed = constructPosts('hugo');

describe('Hugo builds a site of exported posts', () => {
  let articles = new Map<string, string>();

  beforeAll(() => {
    using site = new Site();
    site.write(
      'config.yaml',
      'baseURL: https://blog.example/\ntitle: Blog\nmarkup: { highlight: { codeFences: false } }\ndisableKinds: [taxonomy, term]\n',
    );
    site.write(
      'layouts/_default/single.html',
      '<article data-name="{{ .File.TranslationBaseName }}"><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}</p>{{ .Content }}</article>',
    );
    site.write('layouts/_default/list.html', '{{ range .Pages }}<p>{{ .Title }}</p>{{ end }}');
    for (const { name, source } of [...posts, ...constructed]) site.write(`content/posts/${name}.md`, source);
    site.build(process.env['HUGO'] ?? 'hugo', ['--quiet', '--destination', 'public']);
    articles = site.articles('public');
  });

  it('with a page for each, of its title and day', () => {
    expect([...articles.keys()].toSorted()).toEqual(
      [...posts, ...constructed].map(({ name }) => name).toSorted(),
    );
    expect(articles.get('seed')).toContain('<h1>机器学习：Spark 与 Flink 对比</h1><p>2016-04-26</p>');
    expect(articles.get('seed')).toContain(
      '<a href="http://www.slideshare.net/sbaltagi/flink-vs-spark">比较</a>',
    );
    expect(articles.get('seed')).toContain('<blockquote>');
  });

  it.each(constructed)('which shows $construct as the preview does', ({ name, preview }) => {
    const article = articles.get(name)!.replace(/^<h1>.*?<\/h1><p>.*?<\/p>/s, '');
    expect(wordsAndLinks(article)).toEqual(wordsAndLinks(preview));
  });

  it.each(posts)('in which $name runs nothing and keeps its words', ({ name, text }) => {
    const html = withoutHugosOwn(articles.get(name)!);
    expect(html).not.toContain('raw HTML omitted');
    expect(lettersOf(expectHarmless(html))).toContain(lettersOf(text));
  });
});

it.each([
  ['Pacific/Pago_Pago', '2026-11-28T11:01:00Z'],
  ['America/New_York', '2026-11-28T05:01:00Z'],
  ['UTC', '2026-11-28T00:01:00Z'],
  ['Asia/Kolkata', '2026-11-27T18:31:00Z'],
  ['Pacific/Kiritimati', '2026-11-27T10:01:00Z'],
])('a post of today is on the site as soon as the day has begun in %s', (zone, clock) => {
  using site = new Site();
  site.write('config.yaml', 'baseURL: https://blog.example/\ndisableKinds: [taxonomy, term]\n');
  site.write(
    'layouts/_default/single.html',
    '<article data-name="one">{{ .Date.Format "2006-01-02" }}</article>',
  );
  const post = compile(aDigest({ date: '2026-11-28', zone }), [], new Map());
  site.write('content/posts/one.md', render(post, 'hugo').text);
  site.build(process.env['HUGO'] ?? 'hugo', ['--quiet', '--destination', 'public', '--clock', clock]);
  expect(site.articles('public').get('one')).toBe('2026-11-28');
});

/**
 * The article without what Hugo adds: typographic signs, the keyboard's way into code; and an address that
 * begins with `%` written so that it is seen to have no scheme.
 */
function withoutHugosOwn(html: string): string {
  return html
    .replace(/&(?:[lr][ds]quo|[lr]aquo|hellip|[mn]dash);/g, ' ')
    .replace(/ (?:tabindex|data-lang)="[\w-]*"/g, '')
    .replaceAll('href="%', 'href="./%');
}
