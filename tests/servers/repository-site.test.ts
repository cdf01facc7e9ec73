import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RepositoryDestination } from '../../src/domain/destination';
import { repositoryClient } from '../../src/publishing/repository';
import { compile } from '../../src/rendering/compile';
import { render } from '../../src/rendering/render';
import { Site } from '../generators/site';
import { wordsAndLinks } from '../generators/words-and-links';
import { aPost, Publisher } from './a-place';
import { ContentsApi } from './contents-api';

const eleventy = path.resolve('node_modules/@11ty/eleventy/cmd.cjs');

interface Generator {
  name: string;
  /** What the writer's repository holds besides posts. */
  files: Record<string, string>;
  place: Pick<RepositoryDestination, 'format' | 'folder' | 'fileName'>;
  build: (site: Site) => void;
}

const generators: Generator[] = [
  {
    name: 'Hugo',
    files: {
      'config.yaml': 'baseURL: https://blog.example/\ntitle: Blog\ndisableKinds: [taxonomy, term]\n',
      'layouts/_default/single.html':
        '<article data-name="{{ .File.TranslationBaseName }}"><h1>{{ .Title }}</h1>{{ .Content }}</article>',
      'layouts/_default/list.html': '',
    },
    place: { format: 'hugo', folder: 'content/posts', fileName: ':year/:slug.md' },
    build: (site) =>
      site.build(process.env['HUGO'] ?? 'hugo', ['--quiet', '--buildFuture', '--destination', 'public']),
  },
  {
    name: 'Eleventy',
    files: {
      '_includes/post.liquid':
        '<article data-name="{{ page.fileSlug }}"><h1>{{ title | escape }}</h1>{{ content }}</article>',
      'posts/posts.json': '{ "layout": "post.liquid" }',
    },
    place: { format: 'eleventy', folder: 'posts', fileName: ':year-:month-:day-:slug.md' },
    build: (site) => site.build(process.execPath, [eleventy, '--quiet', '--output=public']),
  },
];

let api: ContentsApi;
beforeEach(async () => {
  api = await new ContentsApi('gitea').start();
});
afterEach(() => api.stop());

test.each(generators)(
  '$name builds the site from the repository, and a visitor reads the post as it is now',
  async ({ name, files, place, build }) => {
    for (const [file, text] of Object.entries(files)) api.push(file, text);
    const origin = `http://127.0.0.1:${api.port}`;
    const destination: RepositoryDestination = {
      ...place,
      id: name,
      kind: 'repository',
      name,
      address: origin,
      createdAt: '2026-05-03T10:00:00.000Z',
      forge: 'gitea',
      apiRoot: `${origin}/api/v1`,
      repository: ContentsApi.repository,
      branch: 'main',
    };
    const publisher = new Publisher(() => repositoryClient(destination, api.token));
    const post = aPost({ slug: 'links', date: '2026-05-03' });
    expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
    post.digest.outro = 'One more word.';
    expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });

    using site = new Site();
    execFileSync('git', ['clone', '-q', api.gitDir, '.'], { cwd: site.folder });
    build(site);
    const articles = site.articles('public');
    expect([...articles.keys()]).toEqual(['links']);
    const article = articles.get('links')!;
    expect(article).toMatch(/^<h1>Links “for” the week &amp; &lt;more(?:>|&gt;)<\/h1>/);
    const preview = render(compile(post.digest, post.entries, post.clips), 'html').body;
    expect(wordsAndLinks(article.replace(/^<h1>.*?<\/h1>/s, ''))).toEqual(wordsAndLinks(preview));
    expect(wordsAndLinks(article).words).toContain('这里有一篇文章，重点。后面');
  },
);
