import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ghostClient } from '../../../src/publishing/ghost';
import { acceptDestination } from '../acceptance';
import { aPost, Publisher } from '../a-place';
import { ghostDestination, ghostUnderTest, type GhostApi } from './ghost-api';

interface RunningGhost {
  api: GhostApi;
  stop: () => Promise<void>;
}

/** What holds of the real Ghost and of what was recorded of it alike. */
export function ghostCases(name: string, start: () => Promise<RunningGhost>): void {
  acceptDestination(name, async () => {
    const { api, stop } = await start();
    return ghostUnderTest(api, stop);
  });

  describe(name, () => {
    let ghost: RunningGhost;
    let publisher: Publisher;
    const { signal } = new AbortController();
    const origin = () => `http://127.0.0.1:${ghost.api.port}`;
    const destination = () => ghostDestination(origin());
    const client = (key = ghost.api.key) => ghostClient(destination(), key);

    beforeAll(async () => {
      ghost = await start();
      publisher = new Publisher(() => client());
    });
    afterAll(() => ghost?.stop());

    test('says what site it is and which newsletters it has, to a key that holds', async () => {
      expect(await client().check(signal)).toEqual({
        account: 'Test & blog',
        limits: [],
        targets: [{ id: 'default-newsletter', name: 'Test & blog' }],
      });
    });

    test.each([
      'wrong',
      '',
      `${'0'.repeat(24)}:${'0'.repeat(64)}`,
      `6b0a03c1d0f73057342a94ae:${'0'.repeat(64)}`,
    ])('does not take the key %j', async (key) => {
      await expect(client(key).check(signal)).rejects.toMatchObject({ kind: 'unauthorized' });
    });

    test('takes title, slug, tags and excerpt, and keeps every word as it was sent', async () => {
      const post = aPost({
        slug: 'my-links',
        excerpt: 'What I read.',
        categories: [{ name: 'Links', slug: '' }],
        intro: 'It is ~~not~~ true.[^1] `code` **bold *both*** and <kbd>x</kbd>.\n\n[^1]: A note.',
      });
      const outcome = await publisher.publish(destination(), post);
      expect(outcome).toMatchObject({ kind: 'sent', publication: { remoteStatus: 'draft', url: undefined } });
      expect(outcome.kind === 'sent' && outcome.altered).toBeUndefined();
      const stored = await ghost.api.newest();
      expect(stored).toMatchObject({
        title: 'Links “for” the week & <more>',
        slug: 'my-links',
        status: 'draft',
        custom_excerpt: 'What I read.',
        newsletter: null,
      });
      expect(stored.tags.map(({ name }) => name)).toEqual(['Links', '写作', 'oral history']);
      expect(stored.html).toContain('<a href="https://example.org/zh?a=1&amp;b=2">一篇文章</a>');
      expect(stored.html).toMatch(/<(?:s|del)>not<\/(?:s|del)>/);
    });

    test('brings a draft out at its address, which an update keeps', async () => {
      const post = aPost({ slug: 'comes-out' });
      await publisher.publish(destination(), post);
      const url = `${origin()}/comes-out/`;
      expect(await publisher.publish(destination(), post, { status: 'published' })).toMatchObject({
        publication: { remoteStatus: 'published', url },
      });
      post.digest.slug = 'another';
      post.digest.outro = 'More.';
      expect(await publisher.publish(destination(), post)).toMatchObject({
        publication: { remoteStatus: 'published', url },
      });
    });

    test('holds a post back until its time', async () => {
      const publishAt = '2126-05-03T10:00:00.000Z';
      const outcome = await publisher.publish(destination(), aPost(), { status: 'scheduled', publishAt });
      expect(outcome).toMatchObject({ publication: { remoteStatus: 'scheduled' } });
      expect(await ghost.api.newest()).toMatchObject({ status: 'scheduled', published_at: publishAt });
    });

    test('sends a newsletter only where the writer asks for it, and once', async () => {
      const [post, other] = [aPost(), aPost()];
      const targets = ['default-newsletter'];
      await publisher.publish(destination(), other, { status: 'published' });
      expect((await ghost.api.newest()).email).toBeNull();
      const outcome = await publisher.publish(destination(), post, { status: 'published', targets });
      expect(outcome).toMatchObject({
        kind: 'sent',
        missingTerms: [],
        publication: { remoteStatus: 'published' },
      });
      const { newsletter, email } = await ghost.api.newest();
      expect(newsletter?.slug).toBe('default-newsletter');
      expect(email).not.toBeNull();
      // What is out already is not mailed afterwards.
      other.digest.outro = 'More.';
      await publisher.publish(destination(), other, { status: 'published', targets });
      expect((await ghost.api.posts()).find(({ html }) => html.includes('More.'))?.email).toBeNull();
    });

    test('refuses what was changed there between reading and writing', async () => {
      const post = aPost();
      await publisher.publish(destination(), post);
      const one = client();
      const there = (await one.find(post.digest.id, signal))!;
      await ghost.api.changeNewest('Meanwhile.');
      const outgoing = {
        ...post.digest,
        postId: post.digest.id,
        status: 'draft' as const,
        excerpt: '',
        targets: [],
        render: () => ({ text: '', body: '<p>Mine.</p>', footer: '' }),
      };
      await expect(
        one.update({ ...there, version: '2020-01-01T00:00:00.000Z' }, outgoing, signal),
      ).rejects.toMatchObject({
        kind: 'conflict',
      });
      expect((await ghost.api.newest()).html).toContain('Meanwhile.');
    });

    test('says why it does not take a post', async () => {
      const outcome = await publisher.publish(destination(), aPost(), {
        status: 'scheduled',
        publishAt: '2020-05-03T10:00:00.000Z',
      });
      expect(outcome).toMatchObject({ kind: 'failed', error: { kind: 'refused' } });
      expect(outcome.kind === 'failed' && outcome.error.detail).toContain('in the future');
    });

    test('is not given again what was deleted there', async () => {
      const post = aPost();
      await publisher.publish(destination(), post);
      await ghost.api.ask(`posts/${(await ghost.api.newest()).id}/`, { method: 'DELETE' });
      expect(await publisher.publish(destination(), post)).toMatchObject({ error: { kind: 'gone-there' } });
    });
  });
}
