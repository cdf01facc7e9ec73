import type { Digest } from '../../domain/digest';
import { postSlug } from '../../domain/digest/post-slug';
import { lineWithoutNotes } from '../../domain/markdown/private-notes';
import type { OutgoingPost } from '../../publishing/destination-client';
import { isAnnouncing, sentFormat } from '../../domain/destination';
import { announcedAddress } from './announced-address';
import { contentHash } from './content-hash';
import type { DeliveryStage } from './delivery';
import { publishDependencies, type PublishDependencies } from './publish-dependencies';
import { sendPost, type PublishOrder, type PublishOutcome } from './send-post';

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
      const post = await outgoingDigest(digest, render, order, dependencies);
      done(id, await sendPost(post, { digestId: digest.id }, order, context, dependencies));
    }),
  );
}

/** A digest as it is handed to a destination. */
export async function outgoingDigest(
  digest: Digest,
  render: OutgoingPost['render'],
  { destination, status, publishAt, targets = [], authorId, readPicture }: PublishOrder,
  dependencies: PublishDependencies = publishDependencies,
): Promise<OutgoingPost> {
  return {
    postId: digest.id,
    title: lineWithoutNotes(digest.title.trim()),
    slug: postSlug(digest),
    date: digest.date,
    language: digest.language,
    categories: digest.categories,
    tags: digest.tags,
    excerpt: lineWithoutNotes((digest.excerpt ?? '').trim()),
    targets,
    status,
    ...(publishAt !== undefined && { publishAt }),
    ...(authorId !== undefined && { authorId }),
    ...(readPicture && { readPicture }),
    ...(isAnnouncing(destination)
      ? await addressOf(digest, dependencies)
      : {
          form: {
            format: sentFormat(destination),
            style: digest.style ?? 'prose',
            contentHash: await contentHash(digest, render, dependencies.storage.hashOf),
          },
        }),
    render,
  };
}

async function addressOf(
  digest: Digest,
  { storage, addressPattern }: PublishDependencies,
): Promise<{ address?: string }> {
  const [publications, destinations, pattern] = await Promise.all([
    storage.digestPublications(digest.id),
    storage.allDestinations(),
    addressPattern(),
  ]);
  const address = announcedAddress(digest, publications, destinations, pattern);
  return address === undefined ? {} : { address };
}
