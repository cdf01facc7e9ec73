import { uuidv7 } from 'uuidv7';
import { expect } from 'vitest';
import { publicationStorage, type PublishDependencies } from '../../src/app/publishing/publish-dependencies';
import {
  linkedPostId,
  publishLinkedList,
  type LinkedListReport,
} from '../../src/app/publishing/publish-linked-list';
import { publishDigest } from '../../src/app/publishing/publish-digest';
import type { PublishOrder, PublishOutcome } from '../../src/app/publishing/send-post';
import { removeThere, type RemovalOutcome } from '../../src/app/publishing/remove-there';
import { resumePublications } from '../../src/app/publishing/resume-publications';
import type { Destination } from '../../src/domain/destination';
import type { Clip } from '../../src/domain/clip';
import type { Digest, Entry } from '../../src/domain/digest';
import { compile } from '../../src/rendering/compile';
import { compileLinkedList } from '../../src/rendering/linked-list';
import { render } from '../../src/rendering/render';
import type { DestinationClient } from '../../src/publishing/destination-client';
import type { HttpDependencies } from '../../src/publishing/http';
import { digestPublications } from '../../src/storage/digests/publications';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';
import type { FaultProxy } from './fault-proxy';

/** Servers get as long as they need, until the proxy holds a request: then its time is up at once. */
export class Deadlines {
  private open = new Set<AbortController>();

  constructor(proxy: FaultProxy) {
    proxy.onHeld = () => {
      for (const one of this.open) one.abort();
    };
  }

  readonly http: HttpDependencies = {
    fetch: (url, init) => fetch(url, init),
    deadline: () => {
      const controller = new AbortController();
      this.open.add(controller);
      return controller.signal;
    },
  };
}

/** Publishes as the workplace does, with the library in memory and without waiting between tries. */
export class Publisher {
  private readonly held = new Set<string>();
  private readonly known: Destination[] = [];
  /** How the writer's site makes addresses. */
  pattern = '';
  /** How often the feeds were said to be due. */
  feedsNoted = 0;
  readonly dependencies: PublishDependencies;

  constructor(connect: (destination: Destination) => DestinationClient) {
    this.dependencies = {
      connect: async (destination) => connect(destination),
      clock: { now: () => new Date().toISOString(), zone: () => 'UTC' },
      newId: uuidv7,
      wait: () => Promise.resolve(),
      lock: async (name, work) => {
        if (this.held.has(name)) return undefined;
        this.held.add(name);
        try {
          return await work();
        } finally {
          this.held.delete(name);
        }
      },
      storage: { ...publicationStorage, allDestinations: () => Promise.resolve(this.known) },
      addressPattern: () => Promise.resolve(this.pattern),
      noteFeedsDue: async () => void (this.feedsNoted += 1),
    };
  }

  /** Sets a destination up, by which publications are looked for at the next start. */
  knows(destination: Destination): void {
    this.known.push(destination);
  }

  async publish(
    destination: Destination,
    post: PostUnderTest,
    order: Partial<PublishOrder> = {},
    signal = new AbortController().signal,
  ): Promise<PublishOutcome> {
    const outcomes: PublishOutcome[] = [];
    await publishDigest(
      post.digest,
      (format) =>
        render(compile(post.digest, post.entries, post.clips), format, { sanitizeHtml: (html) => html }),
      [{ destination, status: 'draft', ...order }],
      { signal, report: () => undefined, done: (_id, outcome) => outcomes.push(outcome) },
      this.dependencies,
    );
    expect(outcomes).toHaveLength(1);
    return outcomes[0]!;
  }

  /** Publishes each clip as a post of its own, as the workplace does. */
  async publishLinked(
    destination: Destination,
    { digest, entries, clips }: PostUnderTest,
    {
      overwrite,
      targets = [],
      signal = new AbortController().signal,
      onProgress = () => undefined,
    }: LinkedRun = {},
  ): Promise<LinkedListReport> {
    const idOf = (clip: Clip) => linkedPostId(digest.id, clip.id);
    const posts = compileLinkedList(digest, entries, clips, undefined, { idOf });
    return publishLinkedList(
      digest.id,
      posts.map(({ clipId, post }) => ({
        clipId,
        post,
        render: (format) => render(post, format, { sanitizeHtml: (html) => html }),
      })),
      { destination, status: 'published', targets, ...(overwrite && { overwrite }) },
      { signal, report: onProgress },
      this.dependencies,
    );
  }

  /** Takes the post of a digest away there, as the workplace does. */
  async remove(
    destination: Destination,
    { digest }: PostUnderTest,
    overwrite?: string,
    signal = new AbortController().signal,
  ): Promise<RemovalOutcome> {
    const known = await digestPublications(digest.id);
    return removeThere(
      known.find((one) => one.destination === destination.id)!,
      destination,
      { signal, report: () => undefined, ...(overwrite !== undefined && { overwrite }) },
      this.dependencies,
    );
  }

  resume(): Promise<void> {
    return resumePublications(new AbortController().signal, this.dependencies);
  }
}

interface LinkedRun {
  targets?: readonly string[];
  overwrite?: ReadonlyMap<string, string>;
  signal?: AbortSignal;
  onProgress?: (report: LinkedListReport) => void;
}

export interface PostUnderTest {
  digest: Digest;
  entries: Entry[];
  clips: Map<string, Clip>;
}

/** A digest of ordinary content: a dozen links, a quote, Chinese and Arabic, marks of every kind. */
export function aPost(fields: Partial<Digest> = {}): PostUnderTest {
  const id = uuidv7();
  const digest = aDigest({
    id,
    title: 'Links “for” the week & <more>',
    // By it a file is named: the later the post, the later its name.
    slug: `links-${id}`,
    intro: 'A week of *small* things. [gallery] stays [as it is].',
    tags: [
      { name: '写作', slug: '' },
      { name: 'oral history', slug: 'oral-history' },
    ],
    ...fields,
  });
  const clips = [
    aClip({ id: uuidv7(), title: 'Page | Site', comment: 'Read [the first one]() & see.' }),
    aClip({
      id: uuidv7(),
      url: 'https://example.org/zh?a=1&b=2',
      title: '机器学习：比较',
      comment: '这里有[一篇文章]()，**重点。**后面',
      quotes: [
        { id: uuidv7(), text: 'A quote, "marked" & all', markdown: 'A quote, "marked" & *all*', comment: '' },
      ],
    }),
    aClip({ id: uuidv7(), url: 'https://example.org/ar', title: 'مكتبات', comment: 'عن [المكتبات]().' }),
  ];
  const entries = clips.map(({ id }, index): Entry => ({
    id: uuidv7(),
    digestId: digest.id,
    kind: 'clip',
    clipId: id,
    runOn: false,
    rank: `a${index}`,
  }));
  return { digest, entries, clips: new Map(clips.map((clip) => [clip.id, clip])) };
}
