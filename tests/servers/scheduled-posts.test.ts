import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outgoingDigest } from '../../src/app/publishing/publish-digest';
import {
  renewPublishAlarm,
  retryScheduledPost,
  schedulePost,
  sendDuePosts,
  unschedulePost,
  type ScheduleDependencies,
} from '../../src/app/publishing/scheduled-posts';
import type { MicropubDestination } from '../../src/domain/destination';
import { compile } from '../../src/rendering/compile';
import { render } from '../../src/rendering/render';
import { micropubClient } from '../../src/publishing/micropub';
import { digestPublications } from '../../src/storage/digests/publications';
import {
  changeScheduledPost,
  dropScheduledPost,
  keepScheduledPost,
  scheduledPosts,
} from '../../src/storage/scheduled-posts';
import { aPost, Deadlines, Publisher, type PostUnderTest } from './a-place';
import { FaultProxy } from './fault-proxy';
import { MicropubServer } from './micropub-server';

describe('A post that this browser is to send at a time', () => {
  let server: MicropubServer;
  let proxy: FaultProxy;
  let destination: MicropubDestination;
  let publisher: Publisher;
  let dependencies: ScheduleDependencies;
  let now: string;
  let alarm: string | undefined;
  let saysFailed: boolean;
  /** What became of the feeds, in its order. */
  let feeds: string[];
  let isTrashed: boolean;
  let hasBrowserDied: boolean;

  beforeEach(async () => {
    for (const { id } of await scheduledPosts()) await dropScheduledPost(id);
    server = await new MicropubServer().start();
    proxy = await FaultProxy.start(() => server.port);
    const fields = { apiRoot: `${proxy.origin}/micropub?site=1`, address: `${proxy.origin}/` };
    destination = {
      ...fields,
      id: 'micropub',
      kind: 'micropub',
      name: 'A site',
      status: 'published',
      createdAt: '2026-05-03T10:00:00.000Z',
    };
    const { http } = new Deadlines(proxy);
    publisher = new Publisher(() =>
      micropubClient(fields, server.token, hasBrowserDied ? { ...http, deadline: never } : http),
    );
    publisher.knows(destination);
    [now, alarm, isTrashed, hasBrowserDied] = ['2026-05-03T10:00:00.000Z', undefined, false, false];
    [saysFailed, feeds] = [false, []];
    dependencies = {
      ...publisher.dependencies,
      clock: { now: () => now, zone: () => 'UTC' },
      setAlarm: async (at) => void (alarm = at),
      showFailed: async (hasFailed) => void (saysFailed = hasFailed),
      noteFeedsDue: async () => void feeds.push('due'),
      feeds: { writeDue: async () => void feeds.push('written'), nextWriting: async () => undefined },
      scheduled: {
        all: scheduledPosts,
        keep: keepScheduledPost,
        change: changeScheduledPost,
        drop: dropScheduledPost,
        unsentCount: async () => (await scheduledPosts()).filter(({ failed }) => failed !== undefined).length,
        isWanted: async () => !isTrashed,
      },
    };
  });
  afterEach(() => {
    server.stop();
    proxy.close();
  });

  const never = () => new AbortController().signal;
  const writes = ({ method = 'GET' }) => method === 'POST';
  const later = '2026-05-04T08:00:00.000Z';
  const schedule = async ({ digest, entries, clips }: PostUnderTest, at = later) =>
    schedulePost(
      await outgoingDigest(digest, (format) => render(compile(digest, entries, clips), format), {
        destination,
        status: 'published',
      }),
      { digestId: digest.id, destination, dueAt: at },
      dependencies,
    );
  const run = (at: string) => {
    now = at;
    return sendDuePosts(dependencies);
  };
  const stateOf = async ({ digest }: PostUnderTest) => (await digestPublications(digest.id))[0]?.state;

  test('goes out then, as it was, once, also where the time was missed', async () => {
    const post = aPost();
    await schedule(post);
    expect(alarm).toBe(later);
    expect(await stateOf(post)).toBe('prepared');
    await run('2026-05-04T07:59:59.000Z');
    expect(server.posts).toHaveLength(0);
    expect(feeds).toEqual(['written']);
    post.digest.outro = 'Written since.';
    await run('2026-05-06T08:00:00.000Z');
    expect(server.posts).toHaveLength(1);
    expect(JSON.stringify(server.posts)).not.toContain('Written since.');
    expect(await stateOf(post)).toBe('sent');
    expect(alarm).toBeUndefined();
    // After it the feeds, of which nobody else will think.
    expect(feeds).toEqual(['written', 'due', 'written']);
    await run('2026-05-07T08:00:00.000Z');
    expect(server.posts).toHaveLength(1);
  });

  test('is not sent where it was taken back, sent by hand or thrown away before', async () => {
    const [back, byHand, trashed] = [aPost(), aPost(), aPost()];
    await schedule(back);
    await unschedulePost((await scheduledPosts())[0]!.id, dependencies);
    expect(alarm).toBeUndefined();
    await schedule(byHand);
    await publisher.publish(destination, byHand, { status: 'published' });
    expect(await scheduledPosts()).toEqual([]);
    await schedule(trashed);
    isTrashed = true;
    await run(later);
    expect(server.posts).toHaveLength(1);
    expect(await scheduledPosts()).toEqual([]);
  });

  test('is tried again later where the site cannot be asked, and says why where that does not help', async () => {
    const post = aPost();
    await schedule(post);
    proxy.meetAll('refused with 500');
    await run(later);
    expect(alarm).toBe('2026-05-04T08:05:00.000Z');
    expect(await scheduledPosts()).toMatchObject([{ attempts: 1 }]);
    for (let tries = 0; tries < 5; tries += 1) await run(alarm!);
    expect(alarm).toBeUndefined();
    expect(await scheduledPosts()).toMatchObject([{ failed: 'server-fault' }]);
    expect(saysFailed).toBe(true);
    // The writer has it tried again, once the site is well.
    proxy.clear();
    const [{ id } = { id: '' }] = await scheduledPosts();
    await retryScheduledPost(id, dependencies);
    expect([alarm, saysFailed]).toEqual([now, false]);
    await run(now);
    expect(server.posts).toHaveLength(1);
    expect(await scheduledPosts()).toEqual([]);
  });

  test.each([
    { fault: 'never answered' as const, made: 1, state: 'sent', failed: undefined },
    { fault: 'never passed on' as const, made: 0, state: 'failed', failed: 'not-arrived' },
  ])('is looked for after a browser that died when it was $fault', async ({ fault, made, state, failed }) => {
    const post = aPost();
    await schedule(post);
    hasBrowserDied = true;
    const gone = new Promise<void>((held) => {
      proxy.onHeld = held;
    });
    proxy.meet(fault, writes);
    now = later;
    const dead = { ...dependencies, lock: <R>(_name: string, work: () => Promise<R>) => work() };
    void sendDuePosts(dead);
    await gone;
    expect(await stateOf(post)).toBe('sending');
    hasBrowserDied = false;
    await renewPublishAlarm(dependencies);
    expect(alarm).toBe(later);
    await run('2026-05-04T08:01:00.000Z');
    expect(server.posts).toHaveLength(made);
    expect(await stateOf(post)).toBe(state);
    // What may yet arrive is not sent a second time by itself.
    expect((await scheduledPosts())[0]?.failed).toBe(failed);
    await run('2026-05-04T09:00:00.000Z');
    expect(server.posts).toHaveLength(made);
  });
});
