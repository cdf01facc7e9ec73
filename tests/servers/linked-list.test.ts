import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Destination } from '../../src/domain/destination';
import { isSent } from '../../src/domain/digest/publication';
import { micropubClient } from '../../src/publishing/micropub';
import { repositoryClient } from '../../src/publishing/repository';
import { createDigest, addEntries } from '../../src/storage/digests';
import { digestPublications } from '../../src/storage/digests/publications';
import { digestUsage } from '../../src/storage/usage';
import { saveClip } from '../builders/save-clips';
import { aPost, Deadlines, Publisher, type PostUnderTest } from './a-place';
import { ContentsApi } from './contents-api';
import { FaultProxy } from './fault-proxy';
import { MicropubServer } from './micropub-server';

const base = { name: 'A place', createdAt: '2026-05-03T10:00:00.000Z' };

interface Place {
  destination: Destination;
  publisher: Publisher;
  proxy: FaultProxy;
  titles: () => string[];
  changeFirst: () => void;
  stop: () => void;
}

const places: Record<string, () => Promise<Place>> = {
  async micropub() {
    const server = await new MicropubServer().start();
    const proxy = await FaultProxy.start(() => server.port);
    const fields = { apiRoot: `${proxy.origin}/micropub?site=1`, address: `${proxy.origin}/` };
    const { http } = new Deadlines(proxy);
    return {
      destination: { ...base, ...fields, id: 'micropub', kind: 'micropub', status: 'published' },
      publisher: new Publisher(() => micropubClient(fields, server.token, http)),
      proxy,
      titles: () => server.posts.map(({ properties }) => String(properties['name'])),
      changeFirst: () => void (server.posts[0]!.properties['name'] = ['By somebody else']),
      stop: () => [server.stop(), proxy.close()],
    };
  },
  async repository() {
    const api = await new ContentsApi('github').start();
    const proxy = await FaultProxy.start(() => api.port);
    const fields = {
      forge: 'github',
      apiRoot: proxy.origin,
      repository: ContentsApi.repository,
      branch: '',
      folder: 'links',
      format: 'hugo',
    } as const;
    const { http } = new Deadlines(proxy);
    const titleOf = (file: string) =>
      /^title: (?:"([^"]*)"|(.*))$/m.exec(api.text(file))?.slice(1).find(Boolean);
    return {
      destination: { ...base, ...fields, id: 'repository', kind: 'repository', address: proxy.origin },
      publisher: new Publisher(() => repositoryClient(fields, api.token, http)),
      proxy,
      titles: () => api.files('links').map((file) => titleOf(file) ?? file),
      changeFirst: () => api.push(api.files('links')[0]!, 'title: By somebody else\n'),
      stop: () => [api.stop(), proxy.close()],
    };
  },
};

/** A digest of three clips that is in the library, two of which have one title. */
async function aStoredPost(): Promise<PostUnderTest> {
  const post = aPost();
  for (const clip of post.clips.values()) {
    const named = clip.title === 'مكتبات' ? { ...clip, title: 'Page | Site' } : clip;
    post.clips.set(clip.id, named);
    await saveClip(named);
  }
  await createDigest(post.digest);
  await addEntries(post.digest.id, post.entries);
  return post;
}

const writes = ({ method = 'GET' }) => method !== 'GET';

describe.each(Object.keys(places))('A linked list at a place by %s', (kind) => {
  let place: Place;
  beforeEach(async () => {
    place = await places[kind]!();
  });
  afterEach(() => place.stop());

  const kinds = (outcomes: readonly { outcome: { kind: string } }[]) =>
    outcomes.map(({ outcome }) => outcome.kind);
  const usedTitles = async (post: PostUnderTest) => {
    const usage = await digestUsage([...post.clips.values()]);
    return [...post.clips.values()]
      .filter(({ id }) => usage.get(id)?.[0]?.publication)
      .map(({ title }) => title);
  };

  test('is a post for each clip, one after the other, each marked as used', async () => {
    const post = await aStoredPost();
    const heard: number[] = [];
    const { outcomes } = await place.publisher.publishLinked(place.destination, post, {
      onProgress: ({ done }) => heard.push(done),
    });
    expect(kinds(outcomes)).toEqual(['sent', 'sent', 'sent']);
    expect(heard).toEqual([0, 1, 2, 3]);
    expect(place.titles().toSorted()).toEqual(['Page | Site', 'Page | Site', '机器学习：比较'].toSorted());
    expect(await usedTitles(post)).toHaveLength(3);
    // The digest itself is a post of its own, if it ever is one.
    await place.publisher.publish(place.destination, post, { status: 'published' });
    expect(place.titles()).toHaveLength(4);
  });

  test('that stops goes on where it stopped, and makes nothing twice', async () => {
    const post = await aStoredPost();
    const control = new AbortController();
    const stopped = await place.publisher.publishLinked(place.destination, post, {
      signal: control.signal,
      onProgress: ({ done }) => {
        if (done === 1) control.abort();
      },
    });
    expect(kinds(stopped.outcomes)).toEqual(['sent', 'failed']);
    expect(await usedTitles(post)).toHaveLength(1);
    place.proxy.meet('answered with a page', writes);
    await place.publisher.publishLinked(place.destination, post);
    let asked = 0;
    place.proxy.meet('cut before', () => {
      asked += 1;
      return false;
    });
    const { outcomes } = await place.publisher.publishLinked(place.destination, post);
    expect(kinds(outcomes)).toEqual(['sent', 'sent', 'sent']);
    // What went there just so is not asked for.
    expect(asked).toBe(0);
    expect(place.titles()).toHaveLength(3);
    expect((await digestPublications(post.digest.id)).filter(isSent)).toHaveLength(3);
  });

  test('leaves the one that was changed there alone, and sends the others', async () => {
    const post = await aStoredPost();
    await place.publisher.publishLinked(place.destination, post);
    place.changeFirst();
    for (const [id, clip] of post.clips) post.clips.set(id, { ...clip, comment: `${clip.comment} More.` });
    const { outcomes } = await place.publisher.publishLinked(place.destination, post);
    expect(kinds(outcomes).toSorted()).toEqual(['changed-there', 'sent', 'sent']);
    expect(place.titles()).toContain('By somebody else');
    const overwrite = new Map(
      outcomes.flatMap(({ clipId, outcome }) =>
        outcome.kind === 'changed-there' ? [[clipId, outcome.hash] as const] : [],
      ),
    );
    await place.publisher.publishLinked(place.destination, post, { overwrite });
    expect(place.titles()).not.toContain('By somebody else');
    expect(place.titles()).toHaveLength(3);
  });
});

test('the posts of a linked list are passed on where the writer says so, and nowhere by themselves', async () => {
  const server = await new MicropubServer().start();
  try {
    const origin = `http://127.0.0.1:${server.port}`;
    const fields = { apiRoot: `${origin}/micropub`, address: `${origin}/` };
    const publisher = new Publisher(() => micropubClient(fields, server.token));
    const destination = {
      ...base,
      ...fields,
      id: 'passing on',
      kind: 'micropub',
      status: 'published',
    } as const;
    await publisher.publishLinked(destination, await aStoredPost());
    expect(server.posts.filter(({ properties }) => 'mp-syndicate-to' in properties)).toEqual([]);
    const targets = ['https://fedi.example/@ann'];
    await publisher.publishLinked(destination, await aStoredPost(), { targets });
    expect(server.posts.map(({ properties }) => properties['mp-syndicate-to']).slice(3)).toEqual([
      targets,
      targets,
      targets,
    ]);
  } finally {
    server.stop();
  }
});
