import { expect, test } from 'vitest';
import { cases, type DigestCase } from '../fixtures/digests/cases.mjs';
import { renderCase } from '../rendering/digest-case';
import { Site } from './site';

const article = '<article data-name="one">{{ content }}</article>';

/** The article that a site makes of a case's post; `(MISSING)` where it makes none. */
const builders: Record<string, (one: DigestCase, at?: string) => string> = {
  'hugo-build'(one, at) {
    using site = new Site();
    site.write('config.yaml', 'baseURL: https://blog.example/\ndisableKinds: [taxonomy, term]\n');
    site.write('layouts/_default/single.html', '<article data-name="one">{{ .Content }}</article>');
    site.write('content/posts/one.md', renderCase(one, 'hugo').text);
    site.build(process.env['HUGO'] ?? 'hugo', [
      '--quiet',
      '--destination',
      'public',
      ...(at === undefined ? [] : ['--clock', at]),
    ]);
    return site.articles('public').get('one') ?? '(MISSING)';
  },
  'jekyll-build'(one) {
    using site = new Site();
    site.write('_config.yml', 'title: Blog\nfuture: true\n');
    site.write('_layouts/post.html', article);
    site.write('_posts/2016-04-26-one.md', renderCase(one, 'jekyll').text);
    site.build(process.env['JEKYLL'] ?? 'jekyll', ['build', '--quiet', '--destination', 'public']);
    return site.articles('public').get('one') ?? '(MISSING)';
  },
};

const built = cases.flatMap((one) => {
  const [via = '', at] = one.via.split('@');
  return builders[via] ? [{ ...one, build: () => builders[via]!(one, at) }] : [];
});

test.each(built)('$id comes out as it was meant', ({ build, ok }) => {
  const shown = build();
  expect(ok(shown as never), shown).toBe(true);
});
