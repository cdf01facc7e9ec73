import type { Publication } from '../../domain/digest/publication';
import type { RemotePost } from '../../publishing/destination-client';
import type { PublishError } from '../../publishing/publish-error';
import type { DeliveryContext, DeliveryOutcome, DeliveryTexts } from './delivery';

/** Records that a post is there, as it was read back. */
export async function recordSent(
  publication: Publication,
  stored: RemotePost,
  { sent, form }: Pick<DeliveryTexts, 'sent' | 'form'>,
  { storage, clock }: DeliveryContext,
): Promise<Publication> {
  const change: Partial<Publication> = {
    ...form,
    state: 'sent',
    remoteId: stored.id,
    remoteStatus: stored.status,
    url: stored.url,
    at: clock.now(),
    removedThereAt: undefined,
    hash: await storage.hashOf(sent),
    remoteHash: await storage.hashOf(stored.text),
  };
  const changed = await storage.changePublication(publication.id, change, { sent, stored: stored.text });
  return changed ?? { ...publication, ...change };
}

/** Records that a post is not there any more. What is known of it stays, but for what finds it there. */
export async function recordRemoved(
  publication: Publication,
  { storage, clock }: DeliveryContext,
): Promise<Publication> {
  const change = {
    // It is where it was before it was sent.
    state: 'prepared' as const,
    removedThereAt: clock.now(),
    remoteId: undefined,
    remoteHash: undefined,
  };
  return (await storage.changePublication(publication.id, change)) ?? { ...publication, ...change };
}

/** What there is to say of a publication that was sent. */
export async function outcomeOf(
  publication: Publication,
  missingTerms: readonly string[],
  { storage }: DeliveryContext,
): Promise<DeliveryOutcome> {
  const texts = await storage.sentTextOf(publication.id);
  const altered =
    texts?.stored !== undefined && texts.stored !== texts.sent
      ? { altered: { sent: texts.sent, stored: texts.stored } }
      : {};
  return { kind: 'sent', publication, missingTerms, ...altered };
}

/** Records that somebody changed the post there, and that it was left alone. */
export async function leaveAlone(
  there: RemotePost,
  hash: string,
  publication: Publication,
  { storage }: DeliveryContext,
): Promise<DeliveryOutcome> {
  const texts = await storage.sentTextOf(publication.id);
  await storage.changePublication(publication.id, { state: 'changed-there', remoteId: there.id });
  return {
    kind: 'changed-there',
    there: there.text,
    hash,
    ...(texts?.stored !== undefined && { lastSent: texts.stored }),
  };
}

/** Records a failure. What was cancelled before it was there is as it was before. */
export async function recordFailure(
  { id, state }: Publication,
  error: PublishError,
  { storage }: DeliveryContext,
): Promise<DeliveryOutcome> {
  await storage.changePublication(id, { state: error.kind === 'cancelled' ? state : 'failed' });
  return { kind: 'failed', error };
}
