import * as v from 'valibot';
import { instantSchema } from '../domain/schemas';
import type { CouchServer } from './couch-server';
import { SyncError } from './sync-error';

/** The one document that every device reads first; nothing of the library is in it. */
export const descriptorId = 'gleanings';

const wrappedKeySchema = v.object({
  iterations: v.pipe(v.number(), v.integer()),
  salt: v.string(),
  nonce: v.string(),
  key: v.string(),
  check: v.string(),
});

const descriptorSchema = v.object({
  gleanings: v.literal(1),
  /** By which a device knows that it is still its own library. */
  libraryId: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  /** The key of the library under the passphrase; absent where nothing is encrypted. */
  wrappedKey: v.optional(wrappedKeySchema),
  /** The how manieth key of the library it is. */
  keyNumber: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The keys before, each sealed with that of now, while documents may be left that only they open. */
  oldKeys: v.optional(
    v.array(v.object({ id: v.string(), body: v.object({ v: v.literal(1), sealed: v.string() }) })),
  ),
  /** When the key of now took the place of another. */
  renewedAt: v.optional(instantSchema),
});

export type Descriptor = v.InferOutput<typeof descriptorSchema>;

const storedSchema = v.intersect([descriptorSchema, v.object({ _rev: v.string() })]);

export interface StoredDescriptor {
  descriptor: Descriptor;
  revision: string;
}

const pathOf = (server: CouchServer) => `${encodeURIComponent(server.login.database)}/${descriptorId}`;

/**
 * What the database is of; undefined where it has no such document.
 * @throws {SyncError} `no-database`, `newer`, `foreign-database`, or what the server has to say
 */
export async function readDescriptor(server: CouchServer): Promise<StoredDescriptor | undefined> {
  const { status, body } = await server.json(pathOf(server));
  if (status === 404) {
    if (await hasDatabase(server)) return undefined;
    throw new SyncError('no-database');
  }
  const read = v.safeParse(storedSchema, body);
  if (read.success) {
    const { _rev: revision, ...descriptor } = read.output;
    return { descriptor, revision };
  }
  const isNewer = v.is(v.object({ gleanings: v.pipe(v.number(), v.minValue(2)) }), body);
  throw new SyncError(isNewer ? 'newer' : 'foreign-database');
}

async function hasDatabase(server: CouchServer): Promise<boolean> {
  return (await server.json(encodeURIComponent(server.login.database))).status !== 404;
}

/**
 * Writes it where there is none, or where `revision` is the one that is there; resolves to whether it is
 * written, which it is not where another device was faster.
 */
export async function writeDescriptor(
  server: CouchServer,
  descriptor: Descriptor,
  revision?: string,
): Promise<boolean> {
  const json = { ...descriptor, ...(revision !== undefined && { _rev: revision }) };
  const { status } = await server.json(pathOf(server), { method: 'PUT', json });
  if (status === 409) return false;
  if (status >= 400) throw new SyncError('server-fault');
  return true;
}
