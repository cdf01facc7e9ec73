import { isSent, type Publication } from '../../domain/digest/publication';
import type {
  DestinationClient,
  OutgoingPost,
  RemotePost,
  WriteResult,
} from '../../publishing/destination-client';
import { PublishError } from '../../publishing/publish-error';
import type { Clock } from '../clock';

/** How far the sending of a post has come; between them it can be cancelled. */
export type DeliveryStage = 'looking' | 'sending' | 'reading-back';

export type DeliveryOutcome =
  /** It is there, and was read back. */
  | {
      kind: 'sent';
      publication: Publication;
      /** Categories and tags that the destination has not, and does not let us make. */
      missingTerms: readonly string[];
      /** What is stored there, where it is not what was sent. */
      altered?: { sent: string; stored: string };
    }
  /** Somebody changed it there since it was sent last; nothing was written. `hash` lets it be written over. */
  | { kind: 'changed-there'; there: string; lastSent?: string; hash: string }
  /** It could not be found out whether it arrived. */
  | { kind: 'unsure'; error: PublishError }
  /** It is not there, or as it was there before. */
  | { kind: 'failed'; error: PublishError };

export interface DeliveryStorage {
  changePublication: (
    id: string,
    change: Partial<Omit<Publication, 'id'>>,
    texts?: { sent?: string; stored?: string },
  ) => Promise<Publication | undefined>;
  sentTextOf: (id: string) => Promise<{ sent: string; stored?: string } | undefined>;
  hashOf: (text: string) => Promise<string>;
}

export interface DeliveryContext {
  storage: DeliveryStorage;
  clock: Pick<Clock, 'now'>;
  /** Waits before a repeated try. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  report: (stage: DeliveryStage) => void;
}

interface DeliveryChoices {
  /** Hash of the text there that the writer has seen and wants written over. */
  overwrite?: string;
  /** The writer wants it made anew: it was taken away there, or is not there though nobody but them can see that. */
  recreate?: boolean;
}

/** How long to wait before each further try of what can be repeated without harm. */
const retryDelaysMs = [1_000, 3_000, 9_000];

/** How long a server may take to do what it was sent, once the line is lost, before it is said that it has not. */
const lookAgainDelaysMs = [2_000, 5_000];

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
    if (known.state === 'sending' || known.state === 'unsure') {
      const found = await resolveDoubt(known, client, context);
      // Where the destination cannot be asked the writer has looked, and says that it is not there.
      const isAbsent = found.kind === 'unsure' && found.error.kind === 'cannot-look' && choices.recreate;
      if (found.kind === 'resolved') known = found.publication;
      else if (!isAbsent) return found;
    }
    const there = await locate(known, client, context).catch(unlessUnknown);
    if (!there && isSent(known) && !choices.recreate) throw new PublishError('gone-there');
    const outgoing = client.textOf(post);
    if (there?.text === outgoing && client.capabilities.textIsAll)
      return await outcomeOf(await recordSent(known, there, outgoing, context), [], context);
    const foreign = there && (await foreignHash(there, known, outgoing, storage));
    if (there && foreign !== undefined && foreign !== choices.overwrite)
      return await leaveAlone(there, foreign, known, context);
    if (signal.aborted) throw new PublishError('cancelled');
    return await send(known, there, client, post, context);
  } catch (error) {
    return fail(known, publishError(error), context);
  }
}

/** Where nothing is in doubt, what cannot be looked for is not there. */
function unlessUnknown(error: unknown): undefined {
  if (publishError(error).kind !== 'cannot-look') throw error;
}

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
    const sent = (await storage.sentTextOf(publication.id))?.sent;
    for (const delayMs of [...lookAgainDelaysMs, undefined]) {
      const there = await locate(publication, client, context);
      if (there && (await hasArrived(there, publication, sent, storage)))
        return {
          kind: 'resolved',
          publication: await recordSent(publication, there, sent ?? there.text, context),
        };
      if (delayMs !== undefined) await wait(delayMs, signal);
    }
    const state = 'failed';
    const changed = await storage.changePublication(publication.id, { state });
    return { kind: 'resolved', publication: changed ?? { ...publication, state } };
  } catch (error) {
    await storage.changePublication(publication.id, { state: 'unsure' });
    return { kind: 'unsure', error: publishError(error) };
  }
}

async function send(
  publication: Publication,
  there: RemotePost | undefined,
  client: DestinationClient,
  post: OutgoingPost,
  context: DeliveryContext,
): Promise<DeliveryOutcome> {
  const { storage, signal, report } = context;
  const sent = client.textOf(post);
  const sending =
    (await storage.changePublication(publication.id, { state: 'sending' }, { sent })) ?? publication;
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
  if (!result) return fail(publication, doubt?.leavesDoubt ? notArrived(doubt) : doubt!, context);
  report('reading-back');
  const named = { ...sending, remoteId: result.id };
  await storage.changePublication(publication.id, { remoteId: result.id });
  try {
    const stored = await locate(named, client, { ...context, signal: unending });
    if (!stored) throw new PublishError('not-arrived');
    return await outcomeOf(await recordSent(named, stored, sent, context), result.missingTerms, context);
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

/** The post as it is at the destination, by its id there or else by its key; asked again where asking failed. */
async function locate(
  { remoteId, remoteKey }: Publication,
  client: DestinationClient,
  { wait, signal }: DeliveryContext,
): Promise<RemotePost | undefined> {
  for (const delayMs of [...retryDelaysMs, undefined]) {
    try {
      const byId = remoteId === undefined ? undefined : await client.read(remoteId, signal);
      return byId ?? (remoteKey === undefined ? undefined : await client.find(remoteKey, signal));
    } catch (error) {
      if (delayMs === undefined || !publishError(error).mayPass) throw error;
      await wait(delayMs, signal);
    }
  }
  return undefined;
}

/** The hash of what is there, where it is neither what we left there nor what would be sent. */
async function foreignHash(
  there: RemotePost,
  { id, remoteHash }: Publication,
  outgoing: string,
  { hashOf, sentTextOf }: DeliveryStorage,
): Promise<string | undefined> {
  const hash = await hashOf(there.text);
  if (hash === remoteHash || there.text === outgoing) return undefined;
  return there.text === (await sentTextOf(id))?.sent ? undefined : hash;
}

async function leaveAlone(
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

/** Whether what is there came of the last sending, and not of the one before. */
async function hasArrived(
  there: RemotePost,
  { remoteHash }: Publication,
  sent: string | undefined,
  { hashOf }: DeliveryStorage,
): Promise<boolean> {
  return there.text === sent || (await hashOf(there.text)) !== remoteHash;
}

async function recordSent(
  publication: Publication,
  stored: RemotePost,
  sent: string,
  { storage, clock }: DeliveryContext,
): Promise<Publication> {
  const change: Partial<Publication> = {
    state: 'sent',
    remoteId: stored.id,
    remoteStatus: stored.status,
    url: stored.url,
    at: clock.now(),
    hash: await storage.hashOf(sent),
    remoteHash: await storage.hashOf(stored.text),
  };
  const changed = await storage.changePublication(publication.id, change, { sent, stored: stored.text });
  return changed ?? { ...publication, ...change };
}

async function outcomeOf(
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

/** What was cancelled before it was there is as it was before. */
async function fail(
  { id, state }: Publication,
  error: PublishError,
  { storage }: DeliveryContext,
): Promise<DeliveryOutcome> {
  await storage.changePublication(id, { state: error.kind === 'cancelled' ? state : 'failed' });
  return { kind: 'failed', error };
}

/** What is no answer of a server is a fault of ours or of the storage, and not to be taken for one. */
function publishError(error: unknown): PublishError {
  if (error instanceof PublishError) return error;
  throw error;
}
