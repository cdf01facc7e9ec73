import { isAnnouncing, type Destination } from '../../domain/destination';
import { isSent, type Publication, type RemoteStatus } from '../../domain/digest/publication';
import type { Instant } from '../../domain/day';
import type { DestinationClient, OutgoingPost } from '../../publishing/destination-client';
import { PublishError } from '../../publishing/publish-error';
import { deliver } from './deliver';
import { publishError, type DeliveryContext, type DeliveryOutcome } from './delivery';
import { publicationLock, type PublishDependencies } from './publish-dependencies';

/** What is to become of a post at one destination. */
export interface PublishOrder {
  destination: Destination;
  status: RemoteStatus;
  /** From when on a scheduled one is shown. */
  publishAt?: Instant;
  /** Ids of what the destination is to send it to besides. */
  targets?: readonly string[];
  /** In whose name it is, where the writer has chosen that for this post. */
  authorId?: number;
  /** A picture for it, where the writer wants one shown. */
  readPicture?: OutgoingPost['readPicture'];
  /** Hash of what was changed there, where the writer wants it written over. */
  overwrite?: string;
  /** It was taken away there, and the writer wants it made anew. */
  recreate?: boolean;
  /** Nothing is to be asked or sent where it went there just so before. */
  onlyChanged?: boolean;
}

export type PublishOutcome =
  | DeliveryOutcome
  /** Another page is sending it there at this moment. */
  | { kind: 'busy' };

/** What of a digest is sent: all of it, or one clip. */
type SentPart = Pick<Publication, 'digestId' | 'clipId'>;

/** Sends one post to a destination, under its lock. A publication is kept before anything is sent. */
export async function sendPost(
  post: OutgoingPost,
  source: SentPart,
  { destination, onlyChanged = false, overwrite, recreate }: PublishOrder,
  context: Pick<DeliveryContext, 'signal' | 'report'>,
  { connect, lock, newId, storage, ...rest }: PublishDependencies,
): Promise<PublishOutcome> {
  const outcome = await lock(publicationLock(source, destination.id), async () => {
    const client = await connect(destination).catch(publishError);
    if (client instanceof PublishError) return { kind: 'failed' as const, error: client };
    const taken = new Set(
      (await storage.keysAt(destination.id))
        .filter((one) => one.digestId !== source.digestId || one.clipId !== source.clipId)
        .map(({ key }) => key.toLowerCase()),
    );
    const own = withFreeKey(post, client, taken);
    const publication = await storage.openPublication({
      id: newId(),
      ...source,
      destination: destination.id,
      state: 'prepared',
      ...(isAnnouncing(destination) && { isAnnouncement: true as const }),
      remoteKey: client.keyOf(own),
    });
    // What was to be sent later would undo what is sent now.
    await storage.dropScheduledPost(publication.id);
    const fingerprint = await storage.hashOf(JSON.stringify([client.textOf(own), own]));
    const last = onlyChanged && publication.state === 'sent' && isSent(publication);
    if (last && (await storage.sentTextOf(publication.id))?.fingerprint === fingerprint)
      return { kind: 'sent' as const, publication, missingTerms: [] };
    const choices = { ...(overwrite !== undefined && { overwrite }), ...(recreate && { recreate }) };
    const outcome = await deliver(publication, client, own, { ...context, ...rest, storage }, choices);
    if (outcome.kind === 'sent') await storage.changePublication(publication.id, {}, { fingerprint });
    return outcome;
  });
  return outcome ?? { kind: 'busy' };
}

/** The post with a slug that makes no key that another post of ours has there, where its key is made of the slug. */
function withFreeKey(
  post: OutgoingPost,
  client: DestinationClient,
  taken: ReadonlySet<string>,
): OutgoingPost {
  let own = post;
  for (let n = 2; taken.has(client.keyOf(own).toLowerCase()); n += 1) {
    const next = { ...post, slug: `${post.slug}-${n}` };
    if (client.keyOf(next) === client.keyOf(own)) break;
    own = next;
  }
  return own;
}
