import * as v from 'valibot';
import { basicAuthorization } from '../domain/basic-authorization';
import { isSecretSafe } from '../domain/destination';
import { SyncError } from './sync-error';
import type { Watchdog } from './watchdog';

/** A database of a CouchDB server, and who asks it. */
export interface CouchLogin {
  /** The root of the server, with a slash at its end. */
  address: string;
  database: string;
  user: string;
  password: string;
}

export interface SyncNetwork {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Aborted when a server has had its time for one request with its whole answer. */
  deadline: () => AbortSignal;
  /** Aborted when a run has had its time without a sign of life. */
  stall?: () => AbortSignal;
}

const answerTimeoutMs = 60_000;

/** Longer than a request and the merge of a batch take together on the slowest of machines. */
const stallMs = 5 * 60_000;

/** Far beyond a batch of the largest clips. */
const maxAnswerBytes = 64 * 1024 * 1024;

export const browserNetwork = {
  fetch: (url, init) => fetch(url, init),
  deadline: () => AbortSignal.timeout(answerTimeoutMs),
  stall: () => AbortSignal.timeout(stallMs),
} satisfies SyncNetwork;

/**
 * The server of a login. Each request has its own time, goes to that origin and to no other, and its answer
 * is JSON of bounded size, whatever its status.
 */
export class CouchServer {
  /** What went wrong last: what is built upon `fetch` hands on less than that. */
  failure: SyncError | undefined;

  constructor(
    readonly login: CouchLogin,
    private readonly network: SyncNetwork = browserNetwork,
    private readonly watchdog?: Watchdog,
  ) {
    if (!isSecretSafe(login.address)) throw new SyncError('insecure');
  }

  get databaseUrl(): string {
    return `${this.login.address}${encodeURIComponent(this.login.database)}`;
  }

  /** As the global `fetch`. @throws {SyncError} for what is no answer to work with. */
  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    try {
      return await this.ask(url, init);
    } catch (error) {
      this.failure = error instanceof SyncError ? error : new SyncError('unreachable');
      throw this.failure;
    }
  };

  private async ask(url: string, init: RequestInit): Promise<Response> {
    if (new URL(url).origin !== new URL(this.login.address).origin) throw new SyncError('redirected');
    if (this.watchdog?.signal.aborted) throw new SyncError('timeout');
    const late = this.network.deadline();
    const ended = new AbortController();
    const given = [init.signal, this.watchdog?.signal].flatMap((signal) => signal ?? []);
    const signals = [late, ended.signal, ...given];
    try {
      const response = await this.network.fetch(url, {
        method: init.method ?? 'GET',
        ...(init.body !== undefined && { body: init.body }),
        headers: {
          accept: 'application/json',
          ...(init.body !== undefined && { 'content-type': 'application/json' }),
          authorization: basicAuthorization(this.login.user, this.login.password),
        },
        signal: AbortSignal.any(signals),
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      const text = await boundedText(response);
      this.watchdog?.seeLife();
      const failure = failureOf(response, text);
      if (failure) throw failure;
      return new Response(text, { status: response.status, headers: { 'content-type': 'application/json' } });
    } catch (error) {
      if (error instanceof SyncError) throw error;
      throw new SyncError(late.aborted ? 'timeout' : 'unreachable');
    } finally {
      ended.abort();
    }
  }

  /** Asks for a path below the root; resolves to the status and the JSON of the answer. */
  async json(path: string, init: { method?: string; json?: unknown } = {}): Promise<CouchAnswer> {
    const response = await this.fetch(`${this.login.address}${path}`, {
      ...(init.method !== undefined && { method: init.method }),
      ...(init.json !== undefined && { body: JSON.stringify(init.json) }),
    });
    return { status: response.status, body: await response.json() };
  }
}

interface CouchAnswer {
  status: number;
  body: unknown;
}

/** Why an answer is none, or undefined where it is one: also where it says that something is not there. */
function failureOf(response: Response, text: string): SyncError | undefined {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return new SyncError('redirected');
  if (status === 401) return new SyncError('unauthorized');
  if (status === 403) return new SyncError('forbidden');
  if (status === 413) return new SyncError('too-large');
  if (status === 429 || status >= 500) return new SyncError('server-fault');
  return /^\s*(?:\{[^]*\}|\[[^]*\])\s*$/.test(text) ? undefined : new SyncError('not-couchdb');
}

async function boundedText(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return pieces.join('') + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxAnswerBytes) throw new SyncError('not-couchdb');
    pieces.push(decoder.decode(value, { stream: true }));
  }
}

/** A CouchDB greets so, and so do those that speak its protocol. */
const welcomeSchema = v.union([
  v.object({ couchdb: v.string(), version: v.optional(v.string()) }),
  v.object({ 'express-pouchdb': v.string() }),
]);

const databaseSchema = v.object({ db_name: v.string() });

/**
 * Whether the login opens the database, or that there is none.
 * @throws {SyncError} which says what is in the way
 */
export async function checkServer(server: CouchServer): Promise<'ready' | 'no-database'> {
  const root = await server.json('');
  if (root.status !== 200 || !v.is(welcomeSchema, root.body)) throw new SyncError('not-couchdb');
  const { status, body } = await server.json(encodeURIComponent(server.login.database));
  if (status === 404) return 'no-database';
  if (status !== 200 || !v.is(databaseSchema, body)) throw new SyncError('not-couchdb');
  return 'ready';
}

/** How many documents are in the database. @throws {SyncError} */
export async function countDocuments(server: CouchServer): Promise<number> {
  const { body } = await server.json(encodeURIComponent(server.login.database));
  return v.is(v.object({ doc_count: v.number() }), body) ? body.doc_count : 0;
}

/** So many revisions of a document the server remembers, of a thousand that it would. */
const revisionsKept = 20;

/**
 * Makes the database, where the login may.
 * @throws {SyncError}
 */
export async function createDatabase(server: CouchServer): Promise<void> {
  const name = encodeURIComponent(server.login.database);
  try {
    const { status } = await server.json(name, { method: 'PUT' });
    // 412: another device was faster.
    if (status >= 400 && status !== 412) throw new SyncError('may-not-create');
  } catch (error) {
    // CouchDB answers 401 to a right name and password that may not do it.
    const refused = error instanceof SyncError && ['unauthorized', 'forbidden'].includes(error.kind);
    throw refused ? new SyncError('may-not-create') : error;
  }
  // Not every server knows it, nor may everybody say it.
  await server.json(`${name}/_revs_limit`, { method: 'PUT', json: revisionsKept }).catch(() => undefined);
}

/** Has the server forget what documents said before, where the login may ask for that; else it does so in its time. */
export async function compactDatabase(server: CouchServer): Promise<void> {
  const path = `${encodeURIComponent(server.login.database)}/_compact`;
  await server.json(path, { method: 'POST', json: {} }).catch(() => undefined);
}

/** Deletes the database with all that every device has sent. @throws {SyncError} */
export async function deleteDatabase(server: CouchServer): Promise<void> {
  const { status } = await server.json(encodeURIComponent(server.login.database), { method: 'DELETE' });
  if (status >= 400 && status !== 404) throw new SyncError('forbidden');
}
