import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readWordPressSite } from '../../src/app/transfer/wordpress-posts';
import type { SourcePost } from '../../src/exchange/posts/source-post';
import { take } from '../exchange/posts/read-back';
import { WordPressServer } from './wordpress-server';

const template = inject('wordpress');

/** More posts than one answer of the API holds. */
const plainPosts = 101;

describe.skipIf(template === undefined)('the archive of a real WordPress', () => {
  let server: WordPressServer;

  const create = async (route: string, json: object) =>
    (await server.api(route, { method: 'POST', json })) as { id: number; link: string };

  beforeAll(async () => {
    server = await WordPressServer.start(template!);
    for (let from = 0; from < plainPosts; from += 4)
      await Promise.all(
        Array.from({ length: Math.min(4, plainPosts - from) }, (_, n) =>
          create('posts', { title: `Plain ${from + n}`, content: '<p>x</p>', status: 'publish' }),
        ),
      );
    const category = await create('categories', { name: 'News & views' });
    const tag = await create('tags', { name: '写作' });
    await create('posts', {
      title: 'Links “for” the week & more',
      slug: 'links-1',
      status: 'publish',
      date: '2019-05-03T23:30:00',
      categories: [category.id],
      tags: [tag.id],
      content:
        '<!-- wp:paragraph --><p>Read <a href="https://a.example/x?a=1&amp;b=2">the <em>first</em> one</a>. Then <a href="https://b.example/">第二篇</a>。</p><!-- /wp:paragraph -->\n' +
        '<!-- wp:quote --><blockquote class="wp-block-quote"><p>Said.</p></blockquote><!-- /wp:quote -->\n' +
        '<!-- wp:list --><ul><li><a href="https://c.example/">C</a> 5~10</li></ul><!-- /wp:list -->',
    });
    await create('posts', { title: 'Not yet', content: 'x', status: 'draft' });
  });
  afterAll(() => server.stop());

  const read = async () => {
    const posts: SourcePost[] = [];
    const { signal } = new AbortController();
    const readings = await readWordPressSite(server.origin, 'Europe/London', signal, () => undefined);
    for (const reading of readings) if (reading.kind === 'post') posts.push(reading.post);
    return posts;
  };

  test.each(['readable', 'plain'] as const)('is read whole, its addresses being %s', async (addresses) => {
    server.switchOn(...(addresses === 'plain' ? (['plain'] as const) : []));
    const posts = await read();
    expect(posts.filter(({ title }) => title.startsWith('Plain '))).toHaveLength(plainPosts);
    expect(posts.some(({ title }) => title === 'Not yet')).toBe(false);
    const post = posts.find(({ slug }) => slug === 'links-1')!;
    expect(post).toMatchObject({
      title: 'Links “for” the week & more',
      day: '2019-05-03',
      at: '2019-05-03T22:30:00.000Z',
      author: expect.stringMatching(/\S/) as string,
      blog: server.origin,
      categories: [{ name: 'News & views', slug: 'news-views' }],
      tags: [{ name: '写作' }],
      body: 'Read [the *first* one](https://a.example/x?a=1&b=2). Then [第二篇](https://b.example/)。\n\n> Said.\n\n- [C](https://c.example/) 5\\~10',
    });
    expect(post.url?.startsWith(server.origin)).toBe(true);
    expect(take(post.body)).toMatchObject({ links: 3, keptLinks: 0, exact: true });
  });
});
