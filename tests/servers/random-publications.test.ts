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
    make: (
      origin: string,
    ) => Pick<Place, 'destination' | 'count'> & { connect: (deadlines: Deadlines) => Publisher },
  ) => {
    const proxy = await FaultProxy.start(() => port);
    const { connect, ...rest } = make(proxy.origin);
    return { ...rest, proxy, publisher: connect(new Deadlines(proxy)) };
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
  digest: number;
  place: number;
  fault: Fault | undefined;
  /** Which of the requests that follow is met by it. */
  after: number;
  isChanged: boolean;
  isCancelled: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  digest: fc.nat({ max: 19 }),
  place: fc.nat({ max: 2 }),
  fault: fc.option(fc.constantFrom(...faults), { nil: undefined }),
  after: fc.nat({ max: 3 }),
  isChanged: fc.boolean(),
  isCancelled: fc.boolean(),
});

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

test('60 publications of 20 digests to three destinations, with any faults, leave one post for each digest and place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 60 }), async (steps) => {
      const before = places.map(({ count }) => count());
      await library().publications.clear();
      const posts = Array.from({ length: 20 }, () => aPost());
      const touched = new Set<string>();
      for (const { digest, place: index, fault, after, isChanged, isCancelled } of steps) {
        const [post, place] = [posts[digest]!, places[index]!];
        touched.add(`${digest} ${index}`);
        if (isChanged) post.digest.outro += ' More.';
        let left = after;
        if (fault) place.proxy.meet(fault, () => (left -= 1) < 0);
        const signal = isCancelled ? AbortSignal.abort() : new AbortController().signal;
        await place.publisher.publish(place.destination, post, {}, signal);
        place.proxy.clear();
      }
      for (const pair of touched) {
        const [digest, index] = pair.split(' ').map(Number);
        await insist(places[index!]!, posts[digest!]!);
      }
      // What the servers hold, and what the library believes of it.
      const made = places.map(({ count }, index) => count() - before[index]!);
      const believed = await livePublications(library());
      expect(made).toEqual(
        places.map(({ destination }) => believed.filter((one) => one.destination === destination.id).length),
      );
      expect(believed.length).toBe(touched.size);
      expect(new Set(believed.map(({ digestId, destination }) => `${digestId} ${destination}`)).size).toBe(
        touched.size,
      );
    }),
    { numRuns: 2 },
  );
}, 120_000);
