import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { library } from '../../src/storage/database';
import { livePublications } from '../../src/storage/digests/publications';
import { aPost, type PostUnderTest } from './a-place';
import { faults, type Fault } from './fault-proxy';
import {
  aMicropubSite,
  aRepository,
  aWebDavFolder,
  aWordPressSite,
  startPlace,
  type Place,
} from './random-places';

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

/** The digest that a server's post is of. */
function digestOf(post: string): string {
  return /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(post)?.[0] ?? post;
}

async function carryOut(places: readonly Place[], steps: readonly Step[]): Promise<void> {
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
  const believed = await livePublications(library());
  const own = new Set(posts.map(({ digest }) => digest.id));
  for (const [index, { destination, posts: read }] of places.entries()) {
    const there = [...wanted].filter(([pair, is]) => is && pair.endsWith(` ${index}`));
    const expected = there.map(([pair]) => posts[Number(pair.split(' ')[0])]!.digest.id).toSorted();
    // One post for each digest that the writer wants there, by the server's own count; an earlier run has left others.
    const held = (await read()).map(digestOf).filter((id) => own.has(id));
    expect(held.toSorted(), destination.id).toEqual(expected);
    // The library believes the same.
    const used = believed.filter((one) => one.destination === destination.id);
    expect(used.map(({ digestId }) => digestId).toSorted(), destination.id).toEqual(expected);
  }
}

const hasServers = inject('wordpress') !== undefined && inject('webdav') !== undefined;

describe.each([
  {
    servers: 'WordPress, WebDAV and a repository',
    starts: [aWordPressSite, aWebDavFolder, () => aRepository('github')],
    runs: 1,
    isHere: hasServers,
  },
  {
    servers: 'Micropub and two kinds of repositories',
    starts: [aMicropubSite, () => aRepository('github'), () => aRepository('gitea')],
    runs: 2,
    isHere: true,
  },
])('$servers', ({ starts, runs, isHere }) => {
  let places: Place[] = [];

  beforeEach(() => Promise.all([library().publications.clear(), library().sentTexts.clear()]));
  afterAll(async () => {
    await Promise.all(places.map(async ({ stop }) => stop()));
  });

  test.skipIf(!isHere)(
    'hold one post for each digest and place that has it, after 60 publications of 20 digests with any faults, deaths and removals',
    async () => {
      places = await Promise.all(starts.map((start) => startPlace(start)));
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 60 }), (steps) =>
          carryOut(places, steps),
        ),
        { numRuns: runs },
      );
    },
    300_000,
  );
});
