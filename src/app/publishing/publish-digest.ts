import { uuidv7 } from 'uuidv7';
import type { Destination } from '../../domain/destination';
import type { Digest } from '../../domain/digest';
import { postSlug } from '../../domain/digest/post-slug';
import type { Publication, RemoteStatus } from '../../domain/digest/publication';
import type { Instant } from '../../domain/day';
import { lineWithoutNotes } from '../../domain/markdown/private-notes';
import type { DestinationClient, OutgoingPost } from '../../publishing/destination-client';
import { PublishError } from '../../publishing/publish-error';
import {
  changePublication,
  hashOf,
  openPublication,
  sentTextOf,
  unfinishedPublications,
} from '../../storage/digests/publications';
import { allDestinations } from '../../storage/destinations';
import { systemClock, type Clock } from '../clock';
import {
  deliver,
  resolveDoubt,
  type DeliveryContext,
  type DeliveryOutcome,
  type DeliveryStage,
  type DeliveryStorage,
} from './deliver';
import { connect } from './connect';

/** What is to become of a digest at one destination. */
export interface PublishOrder {
  destination: Destination;
  status: RemoteStatus;
  /** From when on a scheduled one is shown. */
  publishAt?: Instant;
  /** Hash of what was changed there, where the writer wants it written over. */
  overwrite?: string;
  /** It was taken away there, and the writer wants it made anew. */
  recreate?: boolean;
}

export type PublishOutcome =
  | DeliveryOutcome
  /** Another page is sending the digest there at this moment. */
  | { kind: 'busy' };

export interface PublishDependencies {
  connect: (destination: Destination) => Promise<DestinationClient>;
  clock: Clock;
  newId: () => string;
  /** Runs `work` unless it is running under this name anywhere, in which case it resolves to undefined. */
  lock: <R>(name: string, work: () => Promise<R>) => Promise<R | undefined>;
  wait: DeliveryContext['wait'];
  storage: DeliveryStorage & {
    openPublication: (made: Publication) => Promise<Publication>;
    unfinishedPublications: () => Promise<Publication[]>;
    allDestinations: () => Promise<Destination[]>;
  };
}

const here: PublishDependencies = {
  connect,
  clock: systemClock,
  newId: uuidv7,
  lock: (name, work) =>
    navigator.locks.request(name, { ifAvailable: true }, (held) => (held ? work() : undefined)),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  storage: {
    changePublication,
    hashOf,
    openPublication,
    sentTextOf,
    unfinishedPublications,
    allDestinations,
  },
};

interface PublishRun {
  signal: AbortSignal;
  /** How far it has come at a destination. */
  report: (destinationId: string, stage: DeliveryStage) => void;
  /** What came of it there; the others go on. */
  done: (destinationId: string, outcome: PublishOutcome) => void;
}

/** Sends a digest to several destinations at once. Of each a publication is kept before anything is sent. */
export async function publishDigest(
  digest: Digest,
  render: OutgoingPost['render'],
  orders: readonly PublishOrder[],
  { signal, report, done }: PublishRun,
  dependencies: PublishDependencies = here,
): Promise<void> {
  await Promise.all(
    orders.map(async (order) => {
      const { id } = order.destination;
      const context = { signal, report: (stage: DeliveryStage) => report(id, stage) };
      done(id, await publishThere(digest, render, order, context, dependencies));
    }),
  );
}

async function publishThere(
  digest: Digest,
  render: OutgoingPost['render'],
  { destination, status, publishAt, ...choices }: PublishOrder,
  context: Pick<DeliveryContext, 'signal' | 'report'>,
  { connect, lock, newId, storage, ...rest }: PublishDependencies,
): Promise<PublishOutcome> {
  const post: OutgoingPost = {
    digestId: digest.id,
    title: lineWithoutNotes(digest.title.trim()),
    slug: postSlug(digest),
    date: digest.date,
    language: digest.language,
    categories: digest.categories,
    tags: digest.tags,
    status,
    ...(publishAt !== undefined && { publishAt }),
    render,
  };
  const outcome = await lock(lockName(digest.id, destination.id), async () => {
    const client = await connect(destination).catch(asPublishError);
    if (client instanceof PublishError) return { kind: 'failed' as const, error: client };
    const publication = await storage.openPublication({
      id: newId(),
      digestId: digest.id,
      destination: destination.id,
      state: 'prepared',
      remoteKey: client.keyOf(post),
    });
    return deliver(publication, client, post, { ...context, ...rest, storage }, choices);
  });
  return outcome ?? { kind: 'busy' };
}

/**
 * Looks for what was being sent when a page was closed, the browser died or the line was lost, and records
 * what has become of it. What another page is sending is left to it.
 */
export async function resumePublications(
  signal: AbortSignal,
  { connect, lock, storage, ...rest }: PublishDependencies = here,
): Promise<void> {
  const unfinished = await storage.unfinishedPublications();
  if (unfinished.length === 0) return;
  const destinations = new Map((await storage.allDestinations()).map((one) => [one.id, one]));
  for (const { id, digestId, destination: destinationId } of unfinished) {
    const destination = destinations.get(destinationId);
    await lock(lockName(digestId, destinationId), async () => {
      // The page that was sending it may have come to its end meanwhile.
      const publication = (await storage.unfinishedPublications()).find((one) => one.id === id);
      if (!publication) return;
      const client = destination && (await connect(destination).catch(asPublishError));
      const context = { signal, report: () => undefined, ...rest, storage };
      if (client && !(client instanceof PublishError)) await resolveDoubt(publication, client, context);
      else await storage.changePublication(publication.id, { state: 'unsure' });
    });
  }
}

function lockName(digestId: string, destinationId: string): string {
  return `publish ${digestId} ${destinationId}`;
}

function asPublishError(error: unknown): PublishError {
  if (error instanceof PublishError) return error;
  throw error;
}
