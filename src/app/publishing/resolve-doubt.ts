import type { Publication } from '../../domain/digest/publication';
import type { DestinationClient, RemotePost } from '../../publishing/destination-client';
import type { PublishError } from '../../publishing/publish-error';
import { publishError, type DeliveryContext, type DeliveryStorage } from './delivery';
import { recordRemoved, recordSent } from './record-delivery';

/** How long to wait before each further try of what can be repeated without harm. */
export const retryDelaysMs = [1_000, 3_000, 9_000];

/** How long a server may take to do what it was sent, once the line is lost, before it is said that it has not. */
const lookAgainDelaysMs = [2_000, 5_000];

/** What was found out about a publication that was in doubt. */
export type DoubtResolution =
  | { kind: 'resolved'; publication: Publication }
  | { kind: 'unsure'; error: PublishError };

/**
 * Finds out what has become of a publication that was being sent when the page, the browser or the line
 * was lost. Nothing is sent.
 */
export async function resolveDoubt(
  publication: Publication,
  client: DestinationClient,
  context: DeliveryContext,
): Promise<DoubtResolution> {
  const { storage, wait, signal } = context;
  try {
    if (publication.state === 'removing') return await resolveRemoval(publication, client, context);
    const { sent, form } = (await storage.sentTextOf(publication.id)) ?? {};
    for (const delayMs of [...lookAgainDelaysMs, undefined]) {
      const there = await locate(publication, client, context);
      if (there && (await hasArrived(there, publication, sent, storage)))
        return {
          kind: 'resolved',
          publication: await recordSent(publication, there, { sent: sent ?? there.text, form }, context),
        };
      if (delayMs !== undefined) await wait(delayMs, signal);
    }
    const state = 'failed';
    const changed = await storage.changePublication(publication.id, { state });
    return { kind: 'resolved', publication: changed ?? { ...publication, state } };
  } catch (error) {
    // Of what is being taken away it stays said: it may be there still.
    if (publication.state !== 'removing')
      await storage.changePublication(publication.id, { state: 'unsure' });
    return { kind: 'unsure', error: publishError(error) };
  }
}

async function resolveRemoval(
  publication: Publication,
  client: DestinationClient,
  context: DeliveryContext,
): Promise<DoubtResolution> {
  const { storage, wait, signal } = context;
  for (const delayMs of [...lookAgainDelaysMs, undefined]) {
    if (!(await locate(publication, client, context)))
      return { kind: 'resolved', publication: await recordRemoved(publication, context) };
    if (delayMs !== undefined) await wait(delayMs, signal);
  }
  const state = 'sent';
  const changed = await storage.changePublication(publication.id, { state });
  return { kind: 'resolved', publication: changed ?? { ...publication, state } };
}

/** The post as it is at the destination, by its id there or else by its key; asked again where asking failed. */
export async function locate(
  { remoteId, remoteKey }: Publication,
  client: DestinationClient,
  { wait, signal }: DeliveryContext,
): Promise<RemotePost | undefined> {
  for (const delayMs of [...retryDelaysMs, undefined]) {
    try {
      const byId = remoteId === undefined ? undefined : await client.read(remoteId, signal);
      if (remoteKey === undefined || (byId && isOwn(byId, remoteKey))) return byId;
      const byKey = await client.find(remoteKey, signal).catch((error: unknown) => {
        // Somebody, or the site itself, has taken our mark out of it.
        if (byId?.key === '') return undefined;
        throw error;
      });
      // With another digest's mark it is another post: a site that was begun anew counts from one again.
      return byKey ?? (byId?.key === '' ? byId : undefined);
    } catch (error) {
      if (delayMs === undefined || !publishError(error).mayPass) throw error;
      await wait(delayMs, signal);
    }
  }
  return undefined;
}

/** Whether a post is the one of this key, as far as the destination keeps keys in posts. */
function isOwn({ key }: RemotePost, remoteKey: string): boolean {
  return key === undefined || key === remoteKey;
}

/** Whether what is there came of the last sending, and not of the one before. */
async function hasArrived(
  there: RemotePost,
  { remoteHash }: Publication,
  sent: string | undefined,
  { hashOf }: DeliveryStorage,
): Promise<boolean> {
  return there.text === sent || (await hashOf(there.text)) !== remoteHash;
}

/** The hash of what is there, where it is neither what was left there nor what was sent last. */
export async function foreignHash(
  there: RemotePost | undefined,
  { id, remoteHash }: Publication,
  { hashOf, sentTextOf }: DeliveryStorage,
): Promise<string | undefined> {
  if (!there) return undefined;
  const hash = await hashOf(there.text);
  if (hash === remoteHash) return undefined;
  return there.text === (await sentTextOf(id))?.sent ? undefined : hash;
}
