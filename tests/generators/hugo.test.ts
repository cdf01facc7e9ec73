import { beforeAll, describe, expect, it } from 'vitest';
import { expectHarmless, lettersOf } from '../rendering/expect-harmless';
import { exportedPosts } from './posts';
import { Site } from './site';

const posts = exportedPosts('hugo');

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
      '<article data-name="{{ .File.TranslationBaseName }}"><h1>{{ .Title }}</h1><p>{{ .Date.PostFormat "2006-01-02" }}</p>{{ .Content }}</article>',
    );
    site.write('layouts/_default/list.html', '{{ range .Pages }}<p>{{ .Title }}</p>{{ end }}');
    for (const { name, source } of posts) site.write(`content/posts/${name}.md`, source);
    site.build(process.env['HUGO'] ?? 'hugo', ['--quiet', '--destination', 'public']);
    articles = site.articles('public');
  });

  it('with a page for each, of its title and day', () => {
    expect([...articles.keys()].toSorted()).toEqual(posts.map(({ name }) => name).toSorted());
    expect(articles.get('seed')).toContain('<h1>机器学习：Spark 与 Flink 对比</h1><p>2016-04-26</p>');
    expect(articles.get('seed')).toContain(
      '<a href="http://www.slideshare.net/sbaltagi/flink-vs-spark">比较</a>',
    );
    expect(articles.get('seed')).toContain('<blockquote>');
  });

  it.each(posts)('in which $name runs nothing and keeps its words', ({ name, text }) => {
    const html = withoutHugosOwn(articles.get(name)!);
    expect(html).not.toContain('raw HTML omitted');
    expect(lettersOf(expectHarmless(html))).toContain(lettersOf(text));
  });
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
