import PouchDB, { type PouchDocument } from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import indexedDb from 'pouchdb-adapter-indexeddb';
import replication from 'pouchdb-replication';
import { sameJson } from '../domain/json';
import type { CouchServer } from './couch-server';
import { descriptorId } from './descriptor';
import type { RecordDocument } from './record-documents';
import { SyncError } from './sync-error';

PouchDB.plugin(indexedDb).plugin(http).plugin(replication);

/** A document whose newest revision, or several that do not know each other, came into the replica. */
export interface ReplicaChange {
  id: string;
  /** The revisions that nothing follows, the one that CouchDB shows first; none where it was deleted. */
  leaves: { revision: string; body: Record<string, unknown> }[];
}

interface ChangeBatch {
  changes: ReplicaChange[];
  /** Where the next batch begins. */
  seq: number;
  isLast: boolean;
}

interface ReplicationOptions {
  isWhole: boolean;
  /** Documents that are not fetched, by their ids. */
  passesOver?: ((id: string) => boolean) | undefined;
  onProgress: (documents: number) => void;
}

/** A copy of the server's database in this browser: a queue of what is to be sent, and of what has come. */
export class Replica {
  private constructor(
    private readonly db: PouchDB,
    private readonly onWork: () => void,
  ) {}

  /** `onWork` is called for each batch that is read or written. */
  static open(libraryId: string, onWork: () => void = () => undefined): Replica {
    // Devices that were off for so many changes of one document make a conflict, which is merged.
    const options = { adapter: 'indexeddb', auto_compaction: true, revs_limit: 20 };
    return new Replica(new PouchDB(`gleanings-sync-${libraryId}`, options), onWork);
  }

  /** Stores documents, each as the next revision of what is there; resolves to how many were not there already. */
  async write(documents: readonly RecordDocument[]): Promise<number> {
    if (documents.length === 0) return 0;
    this.onWork();
    const known = await this.db.allDocs({ keys: documents.map(({ id }) => id), include_docs: true });
    const changed = documents.flatMap(({ id, body, onlyOver }, n): PouchDocument[] => {
      const doc = known.rows[n]?.doc;
      if (!doc && onlyOver) return [];
      if (doc && sameJson(bodyOf(doc), body)) return [];
      return [{ _id: id, ...body, ...revisionOf(doc) }];
    });
    if (changed.length === 0) return 0;
    const outcomes = await this.db.bulkDocs(changed);
    if (outcomes.some((outcome) => 'error' in outcome)) throw new SyncError('storage');
    return changed.length;
  }

  /** The documents with these ids, as `changesAfter` gives them. */
  async documents(ids: readonly string[]): Promise<ReplicaChange[]> {
    const found: ReplicaChange[] = [];
    for (const id of ids) {
      const document = await this.db.get(id, { conflicts: true }).catch(() => undefined);
      if (document) found.push(await this.withLeaves(document));
    }
    return found;
  }

  /** What has changed after `seq`. */
  async changesAfter(seq: number, limit: number): Promise<ChangeBatch> {
    this.onWork();
    const { results, last_seq } = await this.db.changes({
      since: seq,
      limit,
      include_docs: true,
      conflicts: true,
    });
    const changes: ReplicaChange[] = [];
    for (const { id, doc, deleted } of results) {
      if (id === descriptorId || doc === undefined) continue;
      changes.push(deleted === true ? { id, leaves: [] } : await this.withLeaves(doc));
    }
    return { changes, seq: Number(last_seq), isLast: results.length < limit };
  }

  /** The ids of all documents that begin so, in batches. */
  async *idsWithPrefix(prefix: string, limit: number): AsyncGenerator<string[], void, undefined> {
    for (let startkey = prefix; ;) {
      const { rows } = await this.db.allDocs({ startkey, endkey: `${prefix}\uFFFF`, limit });
      const ids = rows.map(({ id }) => id ?? '');
      if (ids.length > 0) yield ids;
      if (ids.length < limit) return;
      // What follows the last one, whatever that is.
      startkey = `${ids.at(-1)}\u0000`;
    }
  }

  private async withLeaves(document: PouchDocument): Promise<ReplicaChange> {
    const { _id: id, _rev: revision = '', _conflicts: others = [] } = document;
    const leaves = [{ revision, body: bodyOf(document) }];
    for (const rev of others) leaves.push({ revision: rev, body: bodyOf(await this.db.get(id, { rev })) });
    return { id, leaves };
  }

  /** Deletes the revisions of a document that lost; what they said is in the one that is left. */
  async removeLeaves({ id, leaves }: ReplicaChange): Promise<void> {
    for (const { revision } of leaves.slice(1)) await this.db.remove(id, revision);
  }

  /** Deletes documents in whichever revisions there are of them. */
  async removeDocuments(changes: readonly ReplicaChange[]): Promise<void> {
    const marks = changes.flatMap(({ id, leaves }) =>
      leaves.map(({ revision }) => ({ _id: id, _rev: revision, _deleted: true })),
    );
    const outcomes = await this.db.bulkDocs(marks);
    if (outcomes.some((outcome) => 'error' in outcome)) throw new SyncError('storage');
  }

  async lastSeq(): Promise<number> {
    return Number((await this.db.info()).update_seq);
  }

  /** A note of this replica that never goes to the server. */
  async readNote(name: string): Promise<Record<string, unknown>> {
    try {
      return bodyOf(await this.db.get(`_local/${name}`));
    } catch (error) {
      if (statusOf(error) === 404) return {};
      throw error;
    }
  }

  async writeNote(name: string, note: Record<string, unknown>): Promise<void> {
    const id = `_local/${name}`;
    const known = await this.db.get(id).catch(() => undefined);
    await this.db.put({ ...note, _id: id, ...revisionOf(known) });
  }

  /** Whether what tells of the library has come, or was made here. */
  async hasDescriptor(): Promise<boolean> {
    return (await this.db.get(descriptorId).catch(() => undefined)) !== undefined;
  }

  /**
   * Brings the documents that one side lacks there from the other; resolves to how many. With `isWhole` all
   * are compared, whatever was compared before.
   * @throws {SyncError} which says at what the server stopped it
   */
  async replicate(way: 'push' | 'pull', server: CouchServer, options: ReplicationOptions): Promise<number> {
    for (let batchSize = maxBatch; ; batchSize = Math.ceil(batchSize / 4)) {
      try {
        return await this.replicateOnce(way, server, batchSize, options);
      } catch (error) {
        // A proxy takes no request so large: the same in smaller pieces.
        if (!(error instanceof SyncError && error.kind === 'too-large') || batchSize === 1) throw error;
      }
    }
  }

  private async replicateOnce(
    way: 'push' | 'pull',
    server: CouchServer,
    batchSize: number,
    { isWhole, passesOver, onProgress }: ReplicationOptions,
  ): Promise<number> {
    const remote = new PouchDB(server.databaseUrl, {
      adapter: 'http',
      fetch: server.fetch,
      skip_setup: true,
    });
    server.failure = undefined;
    let denied = false;
    try {
      const target = passesOver ? passingOver(this.db, passesOver) : this.db;
      const [from, to] = way === 'push' ? [this.db, remote] : [remote, target];
      const running = PouchDB.replicate(from, to, {
        batch_size: batchSize,
        batches_limit: 2,
        ...(isWhole && { since: 0 }),
      });
      void running.on('change', ({ docs_written }) => onProgress(docs_written));
      void running.on('denied', () => {
        denied = true;
      });
      const { docs_written } = await running;
      if (denied) throw new SyncError('forbidden');
      return docs_written;
    } catch (error) {
      throw server.failure ?? (error instanceof SyncError ? error : new SyncError('server-fault'));
    } finally {
      await remote.close();
    }
  }

  close(): Promise<void> {
    return this.db.close();
  }

  /** Deletes the copy; nothing of it is deleted on the server. */
  async destroy(): Promise<void> {
    await this.db.destroy();
  }
}

/** The database as one that says that it has those documents already, so that none of them is asked for. */
function passingOver(db: PouchDB, passesOver: (id: string) => boolean): PouchDB {
  // It is the same in all else; PouchDB has no filter by ids that spares the documents themselves.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.assign(Object.create(db) as PouchDB, {
    revsDiff: (asked: Record<string, string[]>) =>
      db.revsDiff(Object.fromEntries(Object.entries(asked).filter(([id]) => !passesOver(id)))),
  });
}

/** Documents of one request. */
const maxBatch = 100;

function bodyOf(document: PouchDocument): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')));
}

/** Of which revision a next one is, as PouchDB wants to be told. */
function revisionOf(document: PouchDocument | null | undefined): { _rev?: string } {
  const { _rev } = document ?? {};
  return _rev === undefined ? {} : { _rev };
}

function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
}
