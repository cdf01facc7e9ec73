import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type http from 'node:http';
import { sentFormat, type Destination } from '../../src/domain/destination';
import type { DestinationClient } from '../../src/publishing/destination-client';
import type { HttpDependencies } from '../../src/publishing/http';
import { digestPublications, publicationsOf } from '../../src/storage/digests/publications';
import { aPost, Deadlines, Publisher } from './a-place';
import { FaultProxy, faults } from './fault-proxy';

/** A running server of a destination, for the suite that each of them has to pass. */
export interface ServerUnderTest {
  port: number;
  destination: (origin: string) => Destination;
  client: (origin: string, http: HttpDependencies) => DestinationClient;
  /** Which requests write a post. */
  writes: (request: http.IncomingMessage) => boolean;
  /** Which requests take one away. */
  removes: (request: http.IncomingMessage) => boolean;
  /** How many posts the server has by its own count. */
  count: () => Promise<number>;
  /** Changes the newest post at the server, behind our back. */
  changeThere: (text: string) => Promise<void>;
  /** The newest post as the server has it. */
  newest: () => Promise<string>;
  stop: () => Promise<void>;
}

/** What every destination has to hold to: one post for each digest, whatever happens on the way, and no change undone. */
export function acceptDestination(name: string, start: () => Promise<ServerUnderTest>): void {
  describe(`${name} as a destination`, () => {
    let server: ServerUnderTest;
    let proxy: FaultProxy;
    let publisher: Publisher;
    let destination: Destination;

    beforeAll(async () => {
      server = await start();
      proxy = await FaultProxy.start(() => server.port);
      const { http } = new Deadlines(proxy);
      publisher = new Publisher(() => server.client(proxy.origin, http));
      destination = server.destination(proxy.origin);
    });
    afterAll(async () => {
      proxy?.close();
      await server?.stop();
    });

    const posted = async (work: () => Promise<void>) => {
      const before = await server.count();
      await work();
      return (await server.count()) - before;
    };

    test('a digest becomes one post, and an update of it', async () => {
      const post = aPost();
      const made = await posted(async () => {
        expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
        post.digest.outro = 'One more word.';
        expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
        expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
      });
      expect(made).toBe(1);
      expect(await server.newest()).toContain('One more word.');
      expect(await digestPublications(post.digest.id)).toMatchObject([
        { state: 'sent', destination: destination.id, format: sentFormat(destination), style: 'prose' },
      ]);
    });

    test('what was changed there is shown and left alone until the writer decides', async () => {
      const post = aPost();
      await publisher.publish(destination, post);
      await server.changeThere('Changed by somebody else.');
      post.digest.outro = 'Mine.';
      const outcome = await publisher.publish(destination, post);
      expect(outcome).toMatchObject({ kind: 'changed-there' });
      if (outcome.kind !== 'changed-there') return;
      expect(outcome.there).toContain('Changed by somebody else.');
      expect(await server.newest()).not.toContain('Mine.');
      expect(await publisher.publish(destination, post, { overwrite: outcome.hash })).toMatchObject({
        kind: 'sent',
      });
      expect(await server.newest()).toContain('Mine.');
    });

    test.each(faults)('a create that is %s leaves exactly one post', async (fault) => {
      const post = aPost();
      const made = await posted(async () => {
        proxy.meet(fault, server.writes);
        const first = await publisher.publish(destination, post);
        expect(proxy.waits).toBe(false);
        // What is said of it is true.
        const [{ state } = {}] = await digestPublications(post.digest.id);
        expect(state).toBe(first.kind);
        if (first.kind !== 'sent')
          expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
      });
      expect(made).toBe(1);
      expect(proxy.strayed).toEqual([]);
    });

    test.each(faults)('an update that is %s ends in the new text', async (fault) => {
      const post = aPost();
      await publisher.publish(destination, post);
      post.digest.outro = 'One more word.';
      const made = await posted(async () => {
        proxy.meet(fault, server.writes);
        const first = await publisher.publish(destination, post);
        expect(proxy.waits).toBe(false);
        const isThere = (await server.newest()).includes('One more word.');
        expect(first.kind).toBe(isThere ? 'sent' : 'failed');
        if (!isThere) expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
      });
      expect(made).toBe(0);
      expect(await server.newest()).toContain('One more word.');
      expect(proxy.strayed).toEqual([]);
    });

    test('a post is taken away there, counts as used no more, and comes back as one post', async () => {
      const post = aPost();
      const made = await posted(async () => {
        await publisher.publish(destination, post);
        await server.changeThere('Changed by somebody else.');
        const changed = await publisher.remove(destination, post);
        expect(changed).toMatchObject({ kind: 'changed-there' });
        expect(await server.newest()).toContain('Changed by somebody else.');
        const hash = changed.kind === 'changed-there' ? changed.hash : '';
        expect(await publisher.remove(destination, post, hash)).toMatchObject({ kind: 'removed' });
      });
      expect(made).toBe(0);
      expect(await publicationsOf(post.digest.id)).toEqual([]);
      const [kept] = await digestPublications(post.digest.id);
      expect(kept).toMatchObject({ destination: destination.id, at: expect.any(String) });
      expect(kept?.removedThereAt).toBeDefined();
      // Gone already is gone.
      expect(await publisher.remove(destination, post)).toMatchObject({ kind: 'removed' });
      expect(await posted(async () => void (await publisher.publish(destination, post)))).toBe(1);
      expect(await publicationsOf(post.digest.id)).toMatchObject([{ state: 'sent' }]);
    });

    test.each(faults)('a removal that is %s is said as it is', async (fault) => {
      const post = aPost();
      await publisher.publish(destination, post);
      const gone = await posted(async () => {
        proxy.meet(fault, server.removes);
        const first = await publisher.remove(destination, post);
        expect(proxy.waits).toBe(false);
        const isGone = first.kind === 'removed';
        expect((await publicationsOf(post.digest.id)).length).toBe(isGone ? 0 : 1);
        if (!isGone) expect(await publisher.remove(destination, post)).toMatchObject({ kind: 'removed' });
      });
      expect(gone).toBe(-1);
      expect(proxy.strayed).toEqual([]);
    });

    test.each([
      { died: 'before it was sent', fault: 'never passed on' as const, state: 'failed' },
      { died: 'after it had arrived', fault: 'never answered' as const, state: 'sent' },
    ])('of a page that died $died the next start finds out', async ({ fault, state }) => {
      const post = aPost();
      const dying = new Publisher(() => server.client(proxy.origin, dead));
      const gone = new Promise<void>((held) => {
        proxy.onHeld = held;
      });
      const made = await posted(async () => {
        proxy.meet(fault, server.writes);
        void dying.publish(destination, post);
        await gone;
        expect(await digestPublications(post.digest.id)).toMatchObject([{ state: 'sending' }]);
        publisher.knows(destination);
        await publisher.resume();
        expect(await digestPublications(post.digest.id)).toMatchObject([{ state }]);
        expect(await publisher.publish(destination, post)).toMatchObject({ kind: 'sent' });
      });
      expect(made).toBe(1);
    });

    test.each(['never passed on', 'never answered'] as const)(
      'of a page that died amid a removal that was %s the next start finds out',
      async (fault) => {
        const post = aPost();
        const dying = new Publisher(() => server.client(proxy.origin, dead));
        await publisher.publish(destination, post);
        const gone = new Promise<void>((held) => {
          proxy.onHeld = held;
        });
        const removed = await posted(async () => {
          proxy.meet(fault, server.removes);
          void dying.remove(destination, post);
          await gone;
          expect(await digestPublications(post.digest.id)).toMatchObject([{ state: 'removing' }]);
          publisher.knows(destination);
          await publisher.resume();
        });
        expect((await publicationsOf(post.digest.id)).length).toBe(1 + removed);
      },
    );

    test('of two pages that publish at once one does', async () => {
      const post = aPost();
      const made = await posted(async () => {
        const outcomes = await Promise.all([1, 2].map(() => publisher.publish(destination, post)));
        expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['busy', 'sent']);
      });
      expect(made).toBe(1);
    });
  });
}

/** The network of a page that is not there any more: what it asked is never answered. */
const dead: HttpDependencies = {
  fetch: (url, init) => fetch(url, init),
  deadline: () => new AbortController().signal,
};
