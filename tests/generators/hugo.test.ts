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

/** Every whole hour from UTC-11 to UTC+14, the zones between them, and a day on which the clocks change. */
const zones = [
  ...Array.from({ length: 26 }, (_, n) => n - 11).map((hours) => ({
    // These names count the other way round.
    zone: `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`,
    day: '2026-11-28',
    minutes: hours * 60,
  })),
  { zone: 'Pacific/Pago_Pago', day: '2026-11-28', minutes: -11 * 60 },
  { zone: 'America/St_Johns', day: '2026-11-28', minutes: -3.5 * 60 },
  { zone: 'Asia/Kolkata', day: '2026-11-28', minutes: 5.5 * 60 },
  { zone: 'Asia/Kathmandu', day: '2026-11-28', minutes: 5.75 * 60 },
  { zone: 'Pacific/Chatham', day: '2026-11-28', minutes: 13.75 * 60 },
  { zone: 'Pacific/Kiritimati', day: '2026-11-28', minutes: 14 * 60 },
  { zone: 'Europe/Berlin', day: '2026-03-29', minutes: 60 },
  { zone: 'Europe/Berlin', day: '2026-10-25', minutes: 2 * 60 },
];

it.each(zones)(
  'a post of $day is on the site as soon as the day has begun in $zone',
  ({ zone, day, minutes }) => {
    using site = new Site();
    site.write('config.yaml', 'baseURL: https://blog.example/\ndisableKinds: [taxonomy, term]\n');
    site.write(
      'layouts/_default/single.html',
      '<article data-name="one">{{ .Date.Format "2006-01-02" }}</article>',
    );
    const post = compile(aDigest({ date: day, zone }), [], new Map());
    site.write('content/posts/one.md', render(post, 'hugo').text);
    const begins = Date.parse(`${day}T00:00:00Z`) - minutes * 60_000;
    const shownAt = (ms: number) => {
      const clock = new Date(ms).toISOString();
      site.build(process.env['HUGO'] ?? 'hugo', ['--quiet', '--destination', `at-${ms}`, '--clock', clock]);
      return site.articles(`at-${ms}`).get('one');
    };
    expect([shownAt(begins - 60_000), shownAt(begins + 60_000)]).toEqual([undefined, day]);
  },
);

it('a post of which no zone is known is held back nowhere on its day', () => {
  using site = new Site();
  site.write('config.yaml', 'baseURL: https://blog.example/\ndisableKinds: [taxonomy, term]\n');
  site.write('layouts/_default/single.html', '<article data-name="one">{{ .Title }}</article>');
  const post = compile(aDigest({ date: '2026-11-28', title: 'One' }), [], new Map());
  site.write('content/posts/one.md', render(post, 'hugo').text);
  const clock = '2026-11-27T10:01:00Z';
  site.build(process.env['HUGO'] ?? 'hugo', ['--quiet', '--destination', 'public', '--clock', clock]);
  expect(site.articles('public').get('one')).toBe('One');
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
