import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Destination } from '../../src/domain/destination';
import { micropubClient } from '../../src/publishing/micropub';
import { repositoryClient } from '../../src/publishing/repository';
import { library } from '../../src/storage/database';
import { livePublications } from '../../src/storage/digests/publications';
import { aPost, Deadlines, Publisher, type PostUnderTest } from './a-place';
import { ContentsApi } from './contents-api';
import { FaultProxy, faults, type Fault } from './fault-proxy';
import { MicropubServer } from './micropub-server';

interface Place {
  destination: Destination;
  publisher: Publisher;
  /** A page that the browser is about to close: nobody hears what it is answered. */
  dying: Publisher;
  proxy: FaultProxy;
  count: () => number;
}

const base = { createdAt: '2026-05-03T10:00:00.000Z' };
const servers = {
  micropub: new MicropubServer(),
  github: new ContentsApi('github'),
  gitea: new ContentsApi('gitea'),
};
let places: Place[];

beforeAll(async () => {
  const { micropub, github, gitea } = servers;
  await Promise.all([micropub.start(), github.start(), gitea.start()]);
  const place = async (
    port: number,
    make: (origin: string) => Pick<Place, 'destination' | 'count'> & {
      connect: (deadlines: Pick<Deadlines, 'http'>) => Publisher;
    },
  ) => {
    const proxy = await FaultProxy.start(() => port);
    const { connect, ...rest } = make(proxy.origin);
    const deadlines = new Deadlines(proxy);
    const never = { ...deadlines.http, deadline: () => new AbortController().signal };
    const publisher = connect(deadlines);
    publisher.knows(rest.destination);
    return { ...rest, proxy, publisher, dying: connect({ http: never }) };
  };
  const repository = (api: ContentsApi, forge: 'github' | 'gitea') =>
    place(api.port, (origin) => {
      const apiRoot = forge === 'github' ? origin : `${origin}/api/v1`;
      const fields = {
        forge,
        apiRoot,
        repository: ContentsApi.repository,
        branch: '',
        folder: 'posts',
        format: 'hugo',
      } as const;
      return {
        destination: { ...base, ...fields, id: forge, kind: 'repository', name: forge, address: origin },
        count: () => api.files('posts').length,
        connect: ({ http }) => new Publisher(() => repositoryClient(fields, api.token, http)),
      };
    });
  places = await Promise.all([
    place(micropub.port, (origin) => {
      const fields = { apiRoot: `${origin}/micropub`, address: `${origin}/` };
      return {
        destination: { ...base, ...fields, id: 'micropub', kind: 'micropub', name: 'site', status: 'draft' },
        count: () => micropub.posts.length,
        connect: ({ http }) => new Publisher(() => micropubClient(fields, micropub.token, http)),
      };
    }),
    repository(github, 'github'),
    repository(gitea, 'gitea'),
  ]);
});

afterAll(() => {
  for (const { proxy } of places) proxy.close();
  for (const server of Object.values(servers)) server.stop();
});

beforeEach(() => Promise.all([library().publications.clear(), library().sentTexts.clear()]));

interface Step {
  act: 'publish' | 'remove' | 'die';
  digest: number;
  place: number;
  fault: Fault | undefined;
  /** Which of the requests that follow is met by it. */
  after: number;
  isChanged: boolean;
  isCancelled: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(
    'publish' as const,
    'publish' as const,
    'publish' as const,
    'remove' as const,
    'die' as const,
  ),
  digest: fc.nat({ max: 19 }),
  place: fc.nat({ max: 2 }),
  fault: fc.option(fc.constantFrom(...faults), { nil: undefined }),
  after: fc.nat({ max: 3 }),
  isChanged: fc.boolean(),
  isCancelled: fc.boolean(),
});

/** Publishes, and dies as soon as a request is held, if one is; the next start looks for what it was doing. */
async function dieAmidPublishing(
  { dying, publisher, destination, proxy }: Place,
  post: PostUnderTest,
): Promise<void> {
  const alive = proxy.onHeld;
  const gone = new Promise<void>((held) => {
    proxy.onHeld = held;
  });
  await Promise.race([gone, dying.publish(destination, post)]);
  proxy.onHeld = alive;
  proxy.clear();
  await publisher.resume();
}

/** Removes until it is gone, as a writer does who presses the button again. */
async function insistOnRemoval({ publisher, destination }: Place, post: PostUnderTest): Promise<void> {
  let seen: string | undefined;
  for (let tries = 0; tries < 5; tries += 1) {
    const outcome = await publisher.remove(destination, post, seen);
    if (outcome.kind === 'removed') return;
    seen = outcome.kind === 'changed-there' ? outcome.hash : undefined;
  }
  throw new Error('It never went.');
}

/** Publishes until it is there, as a writer does who presses the button again. */
async function insist(place: Place, post: PostUnderTest): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const outcome = await place.publisher.publish(place.destination, post);
    if (outcome.kind === 'sent') return;
    if (outcome.kind !== 'changed-there') continue;
    await place.publisher.publish(place.destination, post, { overwrite: outcome.hash });
  }
  throw new Error('It never arrived.');
}

test('60 publications of 20 digests to three destinations, with any faults, deaths and removals, leave one post for each digest and place that has it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 60 }), async (steps) => {
      const before = places.map(({ count }) => count());
      await library().publications.clear();
      const posts = Array.from({ length: 20 }, () => aPost());
      /** Whether the writer wants the digest there, as far as they have said so. */
      const wanted = new Map<string, boolean>();
      for (const { act, digest, place: index, fault, after, isChanged, isCancelled } of steps) {
        const [post, place] = [posts[digest]!, places[index]!];
        const pair = `${digest} ${index}`;
        if (act === 'remove' && !wanted.has(pair)) continue;
        wanted.set(pair, act !== 'remove');
        if (isChanged) post.digest.outro += ' More.';
        let left = after;
        const met = act === 'die' ? (isCancelled ? 'never answered' : 'never passed on') : fault;
        if (met) place.proxy.meet(met, () => (left -= 1) < 0);
        if (act === 'die') {
          await dieAmidPublishing(place, post);
          continue;
        }
        const signal = isCancelled ? AbortSignal.abort() : new AbortController().signal;
        if (act === 'remove') await place.publisher.remove(place.destination, post, undefined, signal);
        else await place.publisher.publish(place.destination, post, {}, signal);
        place.proxy.clear();
      }
      for (const [pair, isWanted] of wanted) {
        const [digest, index] = pair.split(' ').map(Number);
        await (isWanted ? insist : insistOnRemoval)(places[index!]!, posts[digest!]!);
      }
      const there = [...wanted.values()].filter(Boolean).length;
      // What the servers hold, and what the library believes of it.
      const made = places.map(({ count }, index) => count() - before[index]!);
      const believed = await livePublications(library());
      expect(made).toEqual(
        places.map(({ destination }) => believed.filter((one) => one.destination === destination.id).length),
      );
      expect(believed.length).toBe(there);
      expect(new Set(believed.map(({ digestId, destination }) => `${digestId} ${destination}`)).size).toBe(
        there,
      );
    }),
    { numRuns: 2 },
  );
}, 120_000);
