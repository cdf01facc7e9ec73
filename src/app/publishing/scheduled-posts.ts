import { showOwnBadge } from '../../browser/badge';
import { setPublishAlarm } from '../../browser/publish-alarm';
import type { Instant } from '../../domain/day';
import type { Destination } from '../../domain/destination';
import { isInDoubt, type Publication } from '../../domain/digest/publication';
import type { DestinationClient, OutgoingPost } from '../../publishing/destination-client';
import { PublishError } from '../../publishing/publish-error';
import type { PostFormatId } from '../../rendering/formats/formats';
import type { Rendered } from '../../rendering/render';
import { digestWithId } from '../../storage/digests';
import type { ScheduledPost } from '../../storage/records/digest-record';
import {
  changeScheduledPost,
  dropScheduledPost,
  keepScheduledPost,
  scheduledPosts,
  unsentPostCount,
} from '../../storage/scheduled-posts';
import { deliver } from './deliver';
import { publishError, type DeliveryOutcome } from './delivery';
import { nextFeedWriting, writeDueFeeds } from './due-feeds';
import { publicationLock, publishDependencies, type PublishDependencies } from './publish-dependencies';
import { resolveDoubt } from './resolve-doubt';

export interface ScheduleDependencies extends PublishDependencies {
  setAlarm: (at: Instant | undefined) => Promise<void>;
  /** Says on the toolbar's button whether a post has not gone out. */
  showFailed: (hasFailed: boolean) => Promise<void>;
  feeds: {
    writeDue: () => Promise<void>;
    nextWriting: () => Promise<Instant | undefined>;
  };
  scheduled: {
    all: () => Promise<ScheduledPost[]>;
    keep: (post: ScheduledPost) => Promise<void>;
    change: typeof changeScheduledPost;
    drop: (id: string) => Promise<void>;
    /** How many have not gone out, of digests that are there and not in the trash. */
    unsentCount: () => Promise<number>;
    /** Whether the digest is there and not in the trash. */
    isWanted: (digestId: string) => Promise<boolean>;
  };
}

const here: ScheduleDependencies = {
  ...publishDependencies,
  setAlarm: setPublishAlarm,
  showFailed: (hasFailed) => showOwnBadge(hasFailed ? 'not-sent' : 'none'),
  feeds: {
    writeDue: () => writeDueFeeds(),
    nextWriting: () => nextFeedWriting(),
  },
  scheduled: {
    all: scheduledPosts,
    keep: keepScheduledPost,
    change: changeScheduledPost,
    drop: dropScheduledPost,
    unsentCount: unsentPostCount,
    isWanted: async (id) => {
      const digest = await digestWithId(id);
      return digest !== undefined && digest.trashedAt === undefined;
    },
  },
};

/** An outgoing post with what it was written as, in the formats that its destination takes. */
interface FrozenPost extends Omit<OutgoingPost, 'render' | 'publishAt' | 'postId'> {
  rendered: Partial<Record<PostFormatId, Rendered>>;
}

/**
 * Has this browser send a post at a time, as it is written now; in place of what was to be sent there before.
 * @throws {PublishError} where the destination cannot be sent to from here
 */
export async function schedulePost(
  { render, publishAt: _publishAt, ...outgoing }: OutgoingPost,
  { digestId, destination, dueAt }: { digestId: string; destination: Destination; dueAt: Instant },
  dependencies: ScheduleDependencies = here,
): Promise<void> {
  const { connect, storage, newId, scheduled } = dependencies;
  const client = await connect(destination);
  const rendered: FrozenPost['rendered'] = {};
  const recording: OutgoingPost = { ...outgoing, render: (format) => (rendered[format] ??= render(format)) };
  client.textOf(recording);
  const publication = await storage.openPublication({
    id: newId(),
    digestId,
    destination: destination.id,
    state: 'prepared',
    remoteKey: client.keyOf(recording),
  });
  const { postId: _postId, ...post } = outgoing;
  const content: FrozenPost = { ...post, rendered };
  await scheduled.keep({
    id: publication.id,
    digestId,
    destination: destination.id,
    dueAt,
    attempts: 0,
    content: JSON.stringify(content),
  });
  await renewPublishAlarm(dependencies);
}

/** Takes back that a post is to be sent at a time. */
export async function unschedulePost(id: string, dependencies: ScheduleDependencies = here): Promise<void> {
  await dependencies.scheduled.drop(id);
  await renewPublishAlarm(dependencies);
}

/** Sends a post that has not gone out once more, at once. */
export async function retryScheduledPost(
  id: string,
  dependencies: ScheduleDependencies = here,
): Promise<void> {
  const { clock, scheduled } = dependencies;
  await scheduled.change(id, { dueAt: clock.now(), attempts: 0, failed: undefined });
  await renewPublishAlarm(dependencies);
}

/**
 * Has the browser wake us for what is due next, a post or a feed, and says whether a post has not gone out. A time that
 * was missed is made up for at once.
 */
export async function renewPublishAlarm({
  scheduled,
  setAlarm,
  showFailed,
  feeds,
}: ScheduleDependencies = here): Promise<void> {
  const [posts, feedAt] = await Promise.all([scheduled.all(), feeds.nextWriting()]);
  const postAt = posts.find(({ failed }) => failed === undefined)?.dueAt;
  const [next] = [postAt, feedAt].filter((at) => at !== undefined).toSorted();
  await setAlarm(next);
  await showFailed((await scheduled.unsentCount()) > 0);
}

/** How long to wait, after each try, for a destination that cannot be reached. */
const laterMs = [5, 15, 60, 180, 720].map((minutes) => minutes * 60_000);

/** Sends what is due, one after the other, and writes the feeds after it. What another page is sending is left to it. */
export async function sendDuePosts(dependencies: ScheduleDependencies = here): Promise<void> {
  const { clock, lock, scheduled, feeds } = dependencies;
  for (const post of await scheduled.all()) {
    if (post.failed !== undefined || post.dueAt > clock.now()) continue;
    await lock(publicationLock(post, post.destination), async () => {
      // It may have been sent or taken back meanwhile.
      if (!(await scheduled.all()).some(({ id, dueAt }) => id === post.id && dueAt === post.dueAt)) return;
      await sendDue(post, dependencies);
    });
  }
  await feeds.writeDue();
  await renewPublishAlarm(dependencies);
}

async function sendDue(post: ScheduledPost, dependencies: ScheduleDependencies): Promise<void> {
  const { clock, connect, scheduled, storage, ...rest } = dependencies;
  const publication = await storage.publicationWithId(post.id);
  if (!publication || !(await scheduled.isWanted(post.digestId))) return scheduled.drop(post.id);
  const destination = (await storage.allDestinations()).find(({ id }) => id === post.destination);
  const client = destination ? await connect(destination).catch(publishError) : new PublishError('no-secret');
  if (client instanceof PublishError) return scheduled.change(post.id, { failed: client.kind });
  const context = { ...rest, clock, storage, signal: new AbortController().signal, report: () => undefined };
  const outcome = await deliverOnce(publication, client, thawed(post), context);
  if (outcome.kind === 'sent') {
    // Before it is dropped: of a browser that dies in between the feeds are due all the same.
    await rest.noteFeedsDue();
    return scheduled.drop(post.id);
  }
  const error = 'error' in outcome ? outcome.error : new PublishError('conflict');
  // A failure that may pass came before anything was sent: after that it is said to have arrived, or not.
  const mayRepeat =
    outcome.kind === 'failed' &&
    (error.kind === 'not-arrived' ? client.capabilities.createsOnce : error.mayPass);
  const delayMs = mayRepeat ? laterMs[post.attempts] : undefined;
  if (delayMs === undefined) return scheduled.change(post.id, { failed: error.kind });
  const dueAt = new Date(Date.parse(clock.now()) + delayMs).toISOString();
  await scheduled.change(post.id, { dueAt, attempts: post.attempts + 1 });
}

/** Nobody is there to be asked: after a doubt it is sent again only where that cannot make a second post. */
async function deliverOnce(
  publication: Publication,
  client: DestinationClient,
  post: OutgoingPost,
  context: Parameters<typeof deliver>[3],
): Promise<DeliveryOutcome> {
  if (!isInDoubt(publication) || client.capabilities.createsOnce)
    return deliver(publication, client, post, context);
  const found = await resolveDoubt(publication, client, context);
  if (found.kind === 'unsure') return found;
  return found.publication.state === 'sent'
    ? { kind: 'sent', publication: found.publication, missingTerms: [] }
    : { kind: 'failed', error: new PublishError('not-arrived') };
}

function thawed({ content, digestId }: ScheduledPost): OutgoingPost {
  const { rendered, ...post }: FrozenPost = JSON.parse(content);
  return {
    ...post,
    postId: digestId,
    render(format) {
      const found = rendered[format];
      if (!found) throw new Error(`The post was not written as ${format} when it was scheduled`);
      return found;
    },
  };
}
