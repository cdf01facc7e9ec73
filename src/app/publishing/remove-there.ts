import type { Destination } from '../../domain/destination';
import { isInDoubt, type Publication } from '../../domain/digest/publication';
import { PublishError } from '../../publishing/publish-error';
import type { DestinationClient } from '../../publishing/destination-client';
import { publishError, type DeliveryContext, type DeliveryOutcome, type DeliveryStage } from './delivery';
import { publicationLock, publishDependencies, type PublishDependencies } from './publish-dependencies';
import { leaveAlone, recordRemoved } from './record-delivery';
import { foreignHash, locate, resolveDoubt } from './resolve-doubt';

export type RemovalOutcome =
  /** It is not there any more, as was seen. */
  | { kind: 'removed'; publication: Publication }
  /** Somebody changed it there since it was sent last, and nothing was removed; or it could not be found out. */
  | Extract<DeliveryOutcome, { kind: 'changed-there' | 'unsure' | 'failed' }>
  | { kind: 'busy' };

interface RemovalRun {
  signal: AbortSignal;
  report: (stage: DeliveryStage) => void;
  /** Hash of what was changed there, where the writer has seen it and wants it gone. */
  overwrite?: string;
}

/**
 * Takes a post away where it was sent. What somebody changed there is shown first. The publication is written
 * `removing` before anything goes out; it stays, and says what was.
 */
export async function removeThere(
  { id, ...source }: Publication,
  destination: Destination,
  { signal, report, overwrite }: RemovalRun,
  { connect, lock, noteFeedsDue, storage, ...rest }: PublishDependencies = publishDependencies,
): Promise<RemovalOutcome> {
  const outcome = await lock(publicationLock(source, destination.id), async () => {
    const publication = await storage.publicationWithId(id);
    const client = await connect(destination).catch(publishError);
    if (client instanceof PublishError || !publication)
      return {
        kind: 'failed' as const,
        error: client instanceof PublishError ? client : new PublishError('gone-there'),
      };
    const context = { signal, report, ...rest, storage };
    const outcome = await remove(publication, client, overwrite, context);
    if (outcome.kind === 'removed') await noteFeedsDue();
    return outcome;
  });
  return outcome ?? { kind: 'busy' };
}

async function remove(
  publication: Publication,
  client: DestinationClient,
  overwrite: string | undefined,
  context: DeliveryContext,
): Promise<RemovalOutcome> {
  const { storage, signal, report } = context;
  let known = publication;
  try {
    report('looking');
    if (isInDoubt(known)) {
      const found = await resolveDoubt(known, client, context);
      if (found.kind === 'unsure') return found;
      known = found.publication;
    }
    const there = await locate(known, client, context);
    if (!there) return { kind: 'removed', publication: await recordRemoved(known, context) };
    const foreign = await foreignHash(there, known, storage);
    if (foreign !== undefined && foreign !== overwrite) {
      const outcome = await leaveAlone(there, foreign, known, context);
      if (outcome.kind === 'changed-there') return outcome;
    }
    if (signal.aborted) throw new PublishError('cancelled');
    const removing = (await storage.changePublication(known.id, { state: 'removing' })) ?? known;
    report('removing');
    const error = await client.remove(there, signal).then(() => undefined, publishError);
    report('reading-back');
    if (error && !error.leavesDoubt) {
      await storage.changePublication(known.id, { state: 'sent' });
      return { kind: 'failed', error };
    }
    // What is under way is looked for even when the writer has cancelled.
    const found = await resolveDoubt(removing, client, { ...context, signal: new AbortController().signal });
    if (found.kind === 'unsure') return found;
    if (found.publication.removedThereAt !== undefined)
      return { kind: 'removed', publication: found.publication };
    return { kind: 'failed', error: error ?? new PublishError('still-there') };
  } catch (error) {
    return { kind: 'failed', error: publishError(error) };
  }
}
