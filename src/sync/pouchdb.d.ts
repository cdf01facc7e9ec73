/**
 * As much of PouchDB 9 as is used here. Its packages of types are of version 7, and know neither
 * `auto_compaction` of a local database nor what `changes` says of conflicts.
 */
declare module 'pouchdb-core' {
  export interface PouchDocument {
    _id: string;
    _rev?: string;
    _deleted?: boolean;
    _conflicts?: string[];
    [field: string]: unknown;
  }

  export interface PouchChange {
    id: string;
    seq: number | string;
    deleted?: boolean;
    doc?: PouchDocument;
  }

  export interface PouchReplication extends Promise<{ docs_written: number; doc_write_failures: number }> {
    on(event: 'change', listener: (info: { docs_written: number; docs_read: number }) => void): this;
    on(event: 'denied', listener: (error: unknown) => void): this;
    cancel(): void;
  }

  class PouchDB {
    constructor(name: string, options?: object);
    static plugin(plugin: unknown): typeof PouchDB;
    static replicate(from: PouchDB, to: PouchDB, options?: object): PouchReplication;
    info(): Promise<{ doc_count: number; update_seq: number | string }>;
    get(id: string, options?: { rev?: string; conflicts?: true }): Promise<PouchDocument>;
    put(document: PouchDocument): Promise<{ rev: string }>;
    remove(id: string, revision: string): Promise<unknown>;
    bulkDocs(documents: PouchDocument[]): Promise<({ id: string } & ({ ok: true } | { error: unknown }))[]>;
    allDocs(options: {
      keys: string[];
      include_docs: true;
    }): Promise<{ rows: { key?: string; id?: string; doc?: PouchDocument | null }[] }>;
    allDocs(options: {
      startkey: string;
      endkey: string;
      limit: number;
    }): Promise<{ rows: { id?: string }[] }>;
    revsDiff(asked: Record<string, string[]>): Promise<unknown>;
    changes(options: object): Promise<{ results: PouchChange[]; last_seq: number | string }>;
    close(): Promise<void>;
    destroy(): Promise<void>;
  }

  export default PouchDB;
}

declare module 'pouchdb-adapter-indexeddb' {
  const plugin: unknown;
  export default plugin;
}

declare module 'pouchdb-adapter-http' {
  const plugin: unknown;
  export default plugin;
}

declare module 'pouchdb-replication' {
  const plugin: unknown;
  export default plugin;
}
