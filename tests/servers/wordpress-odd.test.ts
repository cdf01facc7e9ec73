import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { WordPressDestination } from '../../src/domain/destination';
import { wordPressClient } from '../../src/publishing/wordpress';
import { changePublication, digestPublications } from '../../src/storage/digests/publications';
import { aDestination } from '../builders/a-destination';
import { aPost, Publisher } from './a-place';
import { WordPressServer } from './wordpress-server';

const template = inject('wordpress');

describe.skipIf(template === undefined)('A WordPress site in odd cases', () => {
  let server: WordPressServer;
  let destination: WordPressDestination;

  beforeAll(async () => {
    server = await WordPressServer.start(template!);
    const apiRoot = `${server.origin}/wp-json/`;
    destination = aDestination({ id: 'odd', address: server.origin, apiRoot });
  });
  afterAll(() => server.stop());

  const asAdministrator = () =>
    wordPressClient({ apiRoot: destination.apiRoot, editor: 'blocks' }, server.login('administrator'));

  test('brings a post out at once, or not at all, that was to come out later', async () => {
    const publisher = new Publisher(() => asAdministrator());
    const [now, never] = [aPost(), aPost()];
    const later = { status: 'scheduled', publishAt: '2126-05-03T10:00:00.000Z' } as const;
    for (const post of [now, never]) await publisher.publish(destination, post, later);
    expect(await publisher.publish(destination, now, { status: 'published' })).toMatchObject({
      publication: { remoteStatus: 'published' },
    });
    for (const status of ['draft', 'published'] as const)
      expect(await publisher.publish(destination, never, { status })).toMatchObject({
        publication: { remoteStatus: status },
      });
  });

  test('has each digest in its own post, where the site was begun anew and counts from one again', async () => {
    const publisher = new Publisher(() => asAdministrator());
    const [mine, other] = [aPost(), aPost()];
    for (const post of [mine, other]) await publisher.publish(destination, post);
    const [own, foreign] = await Promise.all(
      [mine, other].map(async ({ digest }) => (await digestPublications(digest.id))[0]!),
    );
    await changePublication(own!.id, { remoteId: foreign!.remoteId! });
    mine.digest.outro = 'One more word.';
    const before = (await server.posts()).find(({ id }) => String(id) === foreign!.remoteId);
    expect(await publisher.publish(destination, mine)).toMatchObject({
      kind: 'sent',
      publication: { remoteId: own!.remoteId },
    });
    expect((await server.posts()).find(({ id }) => String(id) === foreign!.remoteId)).toEqual(before);
    // Nor is the other one taken away in its place.
    await changePublication(own!.id, { remoteId: foreign!.remoteId! });
    expect(await publisher.remove(destination, mine)).toMatchObject({ kind: 'removed' });
    const ids = new Set((await server.posts()).map(({ id }) => String(id)));
    expect([ids.has(foreign!.remoteId!), ids.has(own!.remoteId!)]).toEqual([true, false]);
  });

  test('takes a post with a slug of emoji and thirty tags, and names the tag for which it has no room', async () => {
    const publisher = new Publisher(() => asAdministrator());
    const long = 'x'.repeat(201);
    const names = [...Array.from({ length: 30 }, (_, n) => `Tag “${n}” & <b>`), '🎉', 'a/b, c', long];
    const post = aPost({ slug: '🎉', tags: names.map((name) => ({ name, slug: '' })) });
    const outcome = await publisher.publish(destination, post, { status: 'published' });
    expect(outcome).toMatchObject({ kind: 'sent', missingTerms: [long] });
    expect((await server.posts()).at(-1)?.tags).toHaveLength(32);
    const url = outcome.kind === 'sent' ? outcome.publication.url! : '';
    expect(await (await fetch(url)).text()).toContain('Links “for” the week');
  });
});
