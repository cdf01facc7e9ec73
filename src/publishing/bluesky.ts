import * as v from 'valibot';
import type { BlueskyDestination } from '../domain/destination';
import { graphemesOf } from '../rendering/threads/thread-limits';
import type { DestinationClient, OutgoingPost, RemotePost } from './destination-client';
import { createHttpClient, jsonOf, type HttpAnswer, type HttpClient, type HttpDependencies } from './http';
import { detailOf, PublishError } from './publish-error';

const sessionSchema = v.object({
  did: v.pipe(v.string(), v.regex(/^did:[a-z]+:[\w.:%-]{1,200}$/)),
  handle: v.pipe(v.string(), v.regex(/^[a-z\d.-]{1,253}$/i)),
  accessJwt: v.pipe(v.string(), v.nonEmpty()),
});

type Session = v.InferOutput<typeof sessionSchema>;

const recordSchema = v.object({
  cid: v.string(),
  value: v.object({
    text: v.string(),
    embed: v.optional(
      v.object({
        external: v.object({ uri: v.string(), title: v.string(), description: v.fallback(v.string(), '') }),
      }),
    ),
  }),
});

const errorSchema = v.object({ error: v.string(), message: v.fallback(v.string(), '') });

const blobSchema = v.object({
  blob: v.object({
    $type: v.literal('blob'),
    ref: v.object({ $link: v.string() }),
    mimeType: v.string(),
    size: v.number(),
  }),
});

const collection = 'app.bsky.feed.post';

/** The network takes no larger picture for a card. */
const maxThumbBytes = 1_000_000;

/** What the network takes; of a card's description readers see little more. */
const [maxTextGraphemes, maxDescriptionGraphemes] = [300, 300];

/**
 * Announcements of posts on Bluesky: the title with a card that leads to the post, in the account's own repository,
 * by an app password. The network shows a post as it was first sent, so that nothing is ever written over.
 */
export function blueskyClient(
  { apiRoot, user }: Pick<BlueskyDestination, 'apiRoot' | 'user'>,
  appPassword: string,
  dependencies?: HttpDependencies,
  nowMs: () => number = () => Date.now(),
): DestinationClient {
  const { origin } = new URL(apiRoot);
  const urlOf = (method: string, query: Record<string, string> = {}) => {
    const url = new URL(`/xrpc/${method}`, apiRoot);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.href;
  };
  let opened: Promise<Session> | undefined;
  const login = async (signal: AbortSignal): Promise<Session> => {
    // The app password goes in the body, to this origin alone; what it opens goes in the header from then on.
    const secret = appPassword.trim();
    const http = createHttpClient({ origin, secret }, dependencies);
    const json = { identifier: user.trim().replace(/^@/, ''), password: secret };
    const url = urlOf('com.atproto.server.createSession');
    const answer = await http({ method: 'POST', url, json, signal });
    const { success, output } = v.safeParse(sessionSchema, blueskyJson(answer));
    if (!success) throw new PublishError('not-understood');
    return output;
  };
  const open = async (signal: AbortSignal): Promise<{ session: Session; http: HttpClient }> => {
    opened ??= login(signal);
    const session = await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    const value = `Bearer ${session.accessJwt}`;
    return { session, http: createHttpClient({ origin, value }, dependencies) };
  };
  const read = async (rkey: string, signal: AbortSignal): Promise<RemotePost | undefined> => {
    const { session, http } = await open(signal);
    const query = { repo: session.did, collection, rkey };
    const answer = await http({ url: urlOf('com.atproto.repo.getRecord', query), signal });
    if (answer.status === 400 && errorOf(answer)?.error === 'RecordNotFound') return undefined;
    const { success, output } = v.safeParse(recordSchema, blueskyJson(answer));
    if (!success) throw new PublishError('not-understood');
    const { text, embed } = output.value;
    const { uri = '', title = '', description = '' } = embed?.external ?? {};
    return {
      id: rkey,
      status: 'published',
      text: shownText(text, uri, title, description),
      version: output.cid,
      url: `https://bsky.app/profile/${session.handle}/post/${rkey}`,
    };
  };
  const write = async (method: string, json: Record<string, unknown>, signal: AbortSignal): Promise<void> => {
    const { session, http } = await open(signal);
    const url = urlOf(`com.atproto.repo.${method}`);
    const answer = await http({
      method: 'POST',
      url,
      json: { repo: session.did, collection, ...json },
      signal,
    });
    blueskyJson(answer);
  };
  /** Sends the picture of a card ahead, which the record then names; undefined where there is none that it takes. */
  const uploadThumb = async ({ readPicture }: OutgoingPost, signal: AbortSignal) => {
    const picture = await readPicture?.();
    if (!picture || picture.bytes.byteLength > maxThumbBytes) return undefined;
    const { http } = await open(signal);
    const answer = await http({
      method: 'POST',
      url: urlOf('com.atproto.repo.uploadBlob'),
      headers: { 'content-type': picture.mediaType },
      body: picture.bytes,
      signal,
    });
    const { success, output } = v.safeParse(blobSchema, blueskyJson(answer));
    if (!success) throw new PublishError('not-understood');
    return output.blob;
  };
  return {
    capabilities: { createsOnce: true, drafts: false, textIsAll: true, schedules: false },
    async check(signal) {
      const { session } = await open(signal);
      return { account: `@${session.handle}`, limits: [] };
    },
    keyOf: ({ postId }) => recordKeyOf(postId),
    textOf(post) {
      const { text, card } = announcementOf(post);
      return shownText(text, card.uri, card.title, card.description);
    },
    find: read,
    read,
    async create(rkey, post, signal) {
      if (post.address === undefined) throw new PublishError('no-address');
      const { text, card } = announcementOf(post);
      const thumb = await uploadThumb(post, signal);
      const record = {
        $type: collection,
        text,
        createdAt: new Date(nowMs()).toISOString(),
        ...(post.language !== '' && { langs: [post.language] }),
        embed: { $type: 'app.bsky.embed.external', external: { ...card, ...(thumb && { thumb }) } },
      };
      // Null: only where nothing has the key.
      await write('putRecord', { rkey, validate: true, record, swapRecord: null }, signal);
      return { id: rkey, missingTerms: [] };
    },
    update: ({ id }) => Promise.resolve({ id, missingTerms: [] }),
    remove: ({ id, version }, signal) =>
      write('deleteRecord', { rkey: id, ...(version !== undefined && { swapRecord: version }) }, signal),
  };
}

function announcementOf({ title, excerpt, address = '' }: OutgoingPost) {
  const text = cut(title.trim() || address, maxTextGraphemes);
  const card = { uri: address, title: text, description: cut(excerpt, maxDescriptionGraphemes) };
  return { text, card };
}

function cut(text: string, maxGraphemes: number): string {
  const graphemes = graphemesOf(text);
  return graphemes.length <= maxGraphemes ? text : `${graphemes.slice(0, maxGraphemes - 1).join('')}…`;
}

function shownText(text: string, uri: string, title: string, description: string): string {
  return `${[text, uri, title, description].filter(Boolean).join('\n')}\n`;
}

const sortableDigits = '234567abcdefghijklmnopqrstuvwxyz';

/** A key as the protocol has for posts (a TID: 13 digits of base 32), made of the post's id: the same for ever. */
export function recordKeyOf(postId: string): string {
  const hex = postId
    .replaceAll(/[^\da-f]/gi, '')
    .padEnd(32, '0')
    .slice(0, 32);
  const id = BigInt(`0x${hex}`);
  // A UUIDv7 begins with its milliseconds; what of it is random makes the microseconds and the clock's number.
  const micros = (id >> 80n) * 1_000n + (((id >> 10n) & 0x3f_ff_ffn) % 1_000n);
  let tid = (((micros & ((1n << 53n) - 1n)) << 10n) | (id & 0x3_ffn)) & ((1n << 63n) - 1n);
  let key = '';
  for (let digit = 0; digit < 13; digit += 1) {
    key = sortableDigits[Number(tid & 31n)]! + key;
    tid >>= 5n;
  }
  return key;
}

function errorOf(answer: HttpAnswer): v.InferOutput<typeof errorSchema> | undefined {
  const { success, output } = v.safeParse(errorSchema, jsonOf(answer));
  return success ? output : undefined;
}

function blueskyJson(answer: HttpAnswer): unknown {
  const { status } = answer;
  if (status === 200) return jsonOf(answer);
  if (status >= 500) throw new PublishError('server-fault');
  if (status === 429) throw new PublishError('too-many');
  const known = errorOf(answer);
  if (!known) throw new PublishError('not-understood');
  const detail = detailOf(known.message || known.error);
  if (known.error === 'InvalidSwap') throw new PublishError('taken');
  if (status === 401 || known.error === 'ExpiredToken') throw new PublishError('unauthorized', detail);
  if (status === 403) throw new PublishError('forbidden', detail);
  if (status === 404) throw new PublishError('not-found', detail);
  throw new PublishError('refused', detail);
}
