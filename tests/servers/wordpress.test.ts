import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { wordPressClient } from '../../src/publishing/wordpress';
import { findWordPress } from '../../src/publishing/wordpress-site';
import type { WordPressDestination } from '../../src/domain/destination';
import { aDestination } from '../builders/a-destination';
import { acceptDestination } from './acceptance';
import { aPost, Publisher } from './a-place';
import { WordPressServer } from './wordpress-server';

const template = inject('wordpress');

describe.skipIf(template === undefined)('WordPress', () => {
  acceptDestination('WordPress', async () => {
    const editor = 'blocks';
    const server = await WordPressServer.start(template!);
    const apiRoot = (origin: string) => `${origin}/wp-json/`;
    return {
      port: server.port,
      destination: (origin) =>
        aDestination({ id: 'wordpress', address: origin, apiRoot: apiRoot(origin), editor }),
      client: (origin, http) =>
        wordPressClient({ apiRoot: apiRoot(origin), editor }, server.login('administrator'), http),
      writes: ({ method, url }) => method === 'POST' && /\/posts(?:\/\d+)?(?:\?|$)/.test(url ?? ''),
      removes: ({ method }) => method === 'DELETE',
      count: async () => (await server.posts()).length,
      async changeThere(text) {
        const newest = (await server.posts()).at(-1)!;
        await server.api(`posts/${newest.id}`, {
          method: 'POST',
          json: { content: `${text}\n\n${newest.content.raw}` },
        });
      },
      newest: async () => (await server.posts()).at(-1)!.content.raw,
      stop: () => server.stop(),
    };
  });

  describe('a site', () => {
    let server: WordPressServer;
    let destination: WordPressDestination;
    const { signal } = new AbortController();

    beforeAll(async () => {
      server = await WordPressServer.start(template!);
      destination = aDestination({
        id: 'site',
        address: server.origin,
        apiRoot: `${server.origin}/wp-json/`,
      });
    });
    afterAll(() => server.stop());
    beforeEach(() => server.switchOn());

    const as = (role: 'administrator' | 'author' | 'contributor', editor: 'blocks' | 'classic' = 'blocks') =>
      wordPressClient({ apiRoot: destination.apiRoot, editor }, server.login(role));
    const visit = async (url: string) => (await fetch(url)).text();

    test('is found from any of its pages, with the page that lets us in', async () => {
      const found = { name: 'Test & blog', apiRoot: `${server.origin}/wp-json/` };
      const authorizeUrl = `${server.origin}/wp-admin/authorize-application.php`;
      expect(await findWordPress(`${server.origin}/`, signal)).toEqual({ ...found, authorizeUrl });
      expect(await findWordPress(`${server.origin}/no-such-page/`, signal)).toMatchObject(found);
      server.switchOn('passwords-off');
      expect(await findWordPress(`${server.origin}/`, signal)).toEqual(found);
    });

    test.each([
      ['administrator', []],
      ['author', ['no-new-categories', 'html-filtered']],
      ['contributor', ['drafts-only', 'no-new-categories', 'html-filtered']],
    ] as const)('says what its %s may do', async (role, limits) => {
      expect(await as(role).check(signal)).toMatchObject({ account: role, limits });
    });

    test.each([
      ['a wrong password', [], 'wrong', 'unauthorized'],
      ['a stripped header', ['stripped'], '', 'unauthorized'],
      ['application passwords that are off', ['passwords-off'], '', 'passwords-off'],
    ] as const)('%s is told as far as the server tells it', async (_, switches, wrong, kind) => {
      server.switchOn(...switches);
      const login = { ...server.login('administrator'), ...(wrong !== '' && { password: wrong }) };
      const client = wordPressClient({ apiRoot: destination.apiRoot, editor: 'blocks' }, login);
      await expect(client.check(signal)).rejects.toMatchObject({ kind });
    });

    test.each(['blocks', 'classic'] as const)(
      'shows a visitor the words, links and terms of a post made of %s',
      async (editor) => {
        const post = aPost({
          categories: [
            { name: 'R&D “lab” <3', slug: 'r-d' },
            { name: '链接', slug: '' },
          ],
        });
        const publisher = new Publisher(() => as('administrator', editor));
        const outcome = await publisher.publish(destination, post, { status: 'published' });
        expect(outcome).toMatchObject({ kind: 'sent', missingTerms: [] });
        if (outcome.kind !== 'sent') return;
        expect(outcome.altered).toBeUndefined();
        const page = await visit(outcome.publication.url!);
        const text = textOf(page);
        expect(text).toContain('Links “for” the week & <more>');
        expect(text).toContain('A week of small things. [gallery] stays [as it is].');
        expect(text).toContain('Read the first one & see.');
        expect(text).toContain('这里有一篇文章，重点。后面');
        expect(text).toMatch(/A quote, [“"]marked[”"] & all/);
        expect(text).toContain('عن المكتبات.');
        expect(text).toMatch(/R&D [“"]lab[”"] <3, 链接/);
        expect(text).toContain('· oral history, 写作');
        expect(page).toContain('href="https://example.org/zh?a=1&amp;b=2"');
        expect(page).not.toMatch(/<br[^>]*>|<p>(?:\s|<!--[^>]*-->)*<\/p>/);
      },
    );

    test('has the excerpt and the author that were chosen, and a draft follows its slug', async () => {
      const rights = await as('administrator').check(signal);
      const author = rights.authors?.find(({ name }) => name === 'author');
      expect(rights.authors?.map(({ name }) => name).toSorted()).toEqual([
        'administrator',
        'author',
        'contributor',
      ]);
      expect((await as('author').check(signal)).authors).toBeUndefined();
      const { apiRoot } = destination;
      const client = wordPressClient(
        { apiRoot, editor: 'blocks', author: author!.id },
        server.login('administrator'),
      );
      const publisher = new Publisher(() => client);
      const post = aPost({ slug: 'first-slug', excerpt: 'What I <read> & liked.' });
      expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
      expect((await server.posts()).at(-1)).toMatchObject({
        author: author!.id,
        slug: 'first-slug',
        excerpt: { raw: 'What I &lt;read&gt; &amp; liked.' },
      });
      // For one post the writer may say otherwise; an update leaves it so.
      const own = rights.authors!.find(({ name }) => name === 'contributor');
      await publisher.publish(destination, post, { authorId: own!.id });
      await publisher.publish(destination, post);
      expect((await server.posts()).at(-1)).toMatchObject({ author: own!.id });
      post.digest.slug = 'second-slug';
      await publisher.publish(destination, post, { status: 'published' });
      post.digest.slug = 'third-slug';
      post.digest.outro = 'More.';
      await publisher.publish(destination, post, { status: 'published' });
      expect((await server.posts()).at(-1)).toMatchObject({ slug: 'second-slug', status: 'publish' });
    });

    test('has one post at its plain address where permalinks are plain', async () => {
      server.switchOn('plain');
      const before = (await server.posts()).length;
      const { apiRoot } = await findWordPress(`${server.origin}/`, signal);
      expect(apiRoot).toContain('rest_route');
      const client = wordPressClient({ apiRoot, editor: 'blocks' }, server.login('administrator'));
      const publisher = new Publisher(() => client);
      const post = aPost();
      expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
      // Somebody has set the readable address up, which answers a POST with a page and 200.
      const readable = new Publisher(() => as('administrator'));
      expect(await readable.publish(destination, aPost())).toMatchObject({ kind: 'failed' });
      expect((await server.posts()).length - before).toBe(1);
    });

    test('filters an author’s HTML, which is shown, and names the categories it lacks', async () => {
      const post = aPost({
        categories: [{ name: 'Never made', slug: '' }],
        rawHtml: true,
        intro: '<iframe src="https://example.org/"></iframe>\n\nAfter it.',
      });
      const outcome = await new Publisher(() => as('author')).publish(destination, post);
      expect(outcome).toMatchObject({ kind: 'sent', missingTerms: ['Never made'] });
      expect(outcome.kind === 'sent' && outcome.altered?.sent).toContain('<iframe');
      expect(outcome.kind === 'sent' && outcome.altered?.stored).not.toContain('<iframe');
      // Sent again it is an update, however much was filtered.
      expect(await new Publisher(() => as('author')).publish(destination, post)).toMatchObject({
        kind: 'sent',
      });
    });

    test('takes a contributor’s draft, and refuses to publish it', async () => {
      const publisher = new Publisher(() => as('contributor'));
      const post = aPost({ tags: [] });
      expect(await publisher.publish(destination, post, { status: 'published' })).toMatchObject({
        kind: 'failed',
        error: { kind: 'forbidden' },
      });
      const outcome = await publisher.publish(destination, post);
      expect(outcome).toMatchObject({ kind: 'sent', publication: { remoteStatus: 'draft', url: undefined } });
    });

    test('holds a scheduled post back until its time, and keeps out what is out', async () => {
      const publisher = new Publisher(() => as('administrator'));
      const [later, now] = [aPost(), aPost()];
      const publishAt = '2126-05-03T10:00:00.000Z';
      expect(await publisher.publish(destination, later, { status: 'scheduled', publishAt })).toMatchObject({
        publication: { remoteStatus: 'scheduled' },
      });
      expect((await server.posts()).at(-1)).toMatchObject({
        status: 'future',
        date_gmt: '2126-05-03T10:00:00',
      });
      await publisher.publish(destination, now, { status: 'published' });
      expect(await publisher.publish(destination, now, { status: 'draft' })).toMatchObject({
        publication: { remoteStatus: 'published' },
      });
    });

    test('is not given again what was deleted there, unless the writer wants it', async () => {
      const publisher = new Publisher(() => as('administrator'));
      const post = aPost();
      await publisher.publish(destination, post);
      const made = (await server.posts()).at(-1)!;
      await server.api(`posts/${made.id}`, { method: 'DELETE' });
      expect(await publisher.publish(destination, post)).toMatchObject({
        kind: 'failed',
        error: { kind: 'gone-there' },
      });
      expect(await publisher.publish(destination, post, { recreate: true })).toMatchObject({ kind: 'sent' });
    });

    test('is sent nothing that was cancelled before', async () => {
      const before = (await server.posts()).length;
      const publisher = new Publisher(() => as('administrator'));
      const outcome = await publisher.publish(destination, aPost(), {}, AbortSignal.abort());
      expect(outcome).toMatchObject({ kind: 'failed', error: { kind: 'cancelled' } });
      expect((await server.posts()).length).toBe(before);
    });
  });
});

/** The words of a page as a visitor reads them. */
function textOf(html: string): string {
  return html
    .replace(/<(?:script|style)[^]*?<\/(?:script|style)>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
