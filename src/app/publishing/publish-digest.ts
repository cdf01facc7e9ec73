import type { Destination } from '../../domain/destination';
import type { Digest } from '../../domain/digest';
import { postSlug } from '../../domain/digest/post-slug';
import type { RemoteStatus } from '../../domain/digest/publication';
import type { Instant } from '../../domain/day';
import { lineWithoutNotes } from '../../domain/markdown/private-notes';
import type { OutgoingPost } from '../../publishing/destination-client';
import { PublishError } from '../../publishing/publish-error';
import { deliver } from './deliver';
import { publishError, type DeliveryContext, type DeliveryOutcome, type DeliveryStage } from './delivery';
import { publicationLock, publishDependencies, type PublishDependencies } from './publish-dependencies';

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
  dependencies: PublishDependencies = publishDependencies,
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
  const outcome = await lock(publicationLock(digest.id, destination.id), async () => {
    const client = await connect(destination).catch(publishError);
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
