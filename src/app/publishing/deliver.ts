import { isInDoubt, isThere, type Publication } from '../../domain/digest/publication';
import type {
  DestinationClient,
  OutgoingPost,
  RemotePost,
  WriteResult,
} from '../../publishing/destination-client';
import { PublishError } from '../../publishing/publish-error';
import { publishError, type DeliveryContext, type DeliveryOutcome } from './delivery';
import { leaveAlone, outcomeOf, recordFailure, recordSent } from './record-delivery';
import { foreignHash, locate, resolveDoubt, retryDelaysMs } from './resolve-doubt';

interface DeliveryChoices {
  /** Hash of the text there that the writer has seen and wants written over. */
  overwrite?: string;
  /** The writer wants it made anew: it was taken away there, or is not there though nobody but them can see that. */
  recreate?: boolean;
}

/**
 * Sends a post to one destination, once. The publication is written `sending` before anything goes out, and
 * `sent` only when the post was read back. Whatever leaves a doubt is cleared by looking for the post by its
 * key; what cannot be cleared stays `unsure`, and is looked for before anything is sent again.
 */
export async function deliver(
  publication: Publication,
  client: DestinationClient,
  post: OutgoingPost,
  context: DeliveryContext,
  choices: DeliveryChoices = {},
): Promise<DeliveryOutcome> {
  const { storage, signal, report } = context;
  let known = publication;
  try {
    report('looking');
    if (isInDoubt(known)) {
      const found = await resolveDoubt(known, client, context);
      // Where the destination cannot be asked the writer has looked, and says that it is not there.
      const isAbsent = found.kind === 'unsure' && found.error.kind === 'cannot-look' && choices.recreate;
      if (found.kind === 'resolved') known = found.publication;
      else if (!isAbsent) return found;
    }
    const there = await locate(known, client, context).catch(unlessUnknown);
    if (!there && isThere(known) && !choices.recreate) throw new PublishError('gone-there');
    const outgoing = client.textOf(post);
    if (there?.text === outgoing && client.capabilities.textIsAll)
      return await outcomeOf(
        await recordSent(known, there, { sent: outgoing, form: post.form }, context),
        [],
        context,
      );
    const foreign = there?.text === outgoing ? undefined : await foreignHash(there, known, storage);
    if (there && foreign !== undefined && foreign !== choices.overwrite)
      return await leaveAlone(there, foreign, known, context);
    if (signal.aborted) throw new PublishError('cancelled');
    return await send(known, there, client, post, context);
  } catch (error) {
    return recordFailure(known, publishError(error), context);
  }
}

/** Where nothing is in doubt, what cannot be looked for is not there. */
function unlessUnknown(error: unknown): undefined {
  if (publishError(error).kind !== 'cannot-look') throw error;
}

async function send(
  publication: Publication,
  there: RemotePost | undefined,
  client: DestinationClient,
  post: OutgoingPost,
  context: DeliveryContext,
): Promise<DeliveryOutcome> {
  const { storage, signal, report } = context;
  const texts = { sent: client.textOf(post), form: post.form };
  const sending =
    (await storage.changePublication(publication.id, { state: 'sending' }, texts)) ?? publication;
  report('sending');
  let result: WriteResult | undefined;
  let doubt: PublishError | undefined;
  const key = publication.remoteKey ?? client.keyOf(post);
  for (const delayMs of client.capabilities.createsOnce || there
    ? [...retryDelaysMs, undefined]
    : [undefined]) {
    try {
      result = await (there ? client.update(there, post, signal) : client.create(key, post, signal));
      doubt = undefined;
      break;
    } catch (error) {
      doubt = publishError(error);
      if (!doubt.leavesDoubt) break;
    }
    // Only what can't make a second post is repeated, and only where it has not arrived.
    report('reading-back');
    const found = await resolveDoubt(sending, client, { ...context, signal: unending });
    if (found.kind === 'unsure') return found;
    if (found.publication.state === 'sent') return outcomeOf(found.publication, [], context);
    if (delayMs === undefined || !doubt.mayPass || signal.aborted) break;
    await context.wait(delayMs, signal);
    await storage.changePublication(publication.id, { state: 'sending' });
  }
  if (!result) return recordFailure(publication, doubt?.leavesDoubt ? notArrived(doubt) : doubt!, context);
  report('reading-back');
  const named = { ...sending, remoteId: result.id };
  await storage.changePublication(publication.id, { remoteId: result.id });
  try {
    const stored = await locate(named, client, { ...context, signal: unending });
    if (!stored) throw new PublishError('not-arrived');
    return await outcomeOf(await recordSent(named, stored, texts, context), result.missingTerms, context);
  } catch (error) {
    await storage.changePublication(publication.id, { state: 'unsure' });
    return { kind: 'unsure', error: publishError(error) };
  }
}

/** What was sent is looked for even when the writer has cancelled: they shall know what has become of it. */
const unending = new AbortController().signal;

function notArrived(doubt: PublishError): PublishError {
  return doubt.kind === 'cancelled' ? doubt : new PublishError('not-arrived', doubt.detail);
}
