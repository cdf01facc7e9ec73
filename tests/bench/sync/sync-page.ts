import { performSync } from '../../../src/app/sync/perform-sync';
import { base64OfBytes } from '../../../src/domain/base64';
import { backupFile } from '../../../src/storage/backup-file';
import { clipCount } from '../../../src/storage/derived-counts';
import { CouchServer, createDatabase, type CouchLogin } from '../../../src/sync/couch-server';
import { writeDescriptor, type Descriptor } from '../../../src/sync/descriptor';
import { createLibraryKey, wrapKey } from '../../../src/sync/library-key';
import type { SyncTask } from '../../../src/sync/sync-once';
import { saveClips } from '../../builders/save-clips';
import { generateBatches } from '../../library/generate';
import { inTransaction, rawDatabase } from '../storage/raw-database';

type Opened = Pick<SyncTask, 'login' | 'descriptor' | 'key'>;

/** Makes the database and a library in it; what another browser needs to open it. */
export async function beginLibrary(login: CouchLogin): Promise<Opened> {
  const server = new CouchServer(login);
  await createDatabase(server);
  const key = createLibraryKey();
  const descriptor: Descriptor = {
    gleanings: 1,
    libraryId: crypto.randomUUID(),
    wrappedKey: await wrapKey(key, 'a passphrase of the bench'),
  };
  await writeDescriptor(server, descriptor);
  return { login, descriptor, key: base64OfBytes(key) };
}

export async function fill(clips: number): Promise<void> {
  for (const batch of generateBatches({ clips, seed: 7, batch: 1_000 }))
    await saveClips(batch.map((clip) => ({ clip })));
}

/** One run: its milliseconds, and the highest heap above the one before it, in bytes, garbage and all. */
export async function run(opened: Opened): Promise<{ ms: number; peak: number; clips: number }> {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect !== 'function') throw new Error('This Chromium does not sweep its heap.');
  collect();
  const idle = heap();
  let peak = idle;
  const see = () => {
    peak = Math.max(peak, heap());
  };
  const watch = setInterval(see, 20);
  const start = performance.now();
  const task = { ...opened, deviceName: 'Bench', deletions: { most: 0 } };
  const outcome = await performSync({ task, withPrivate: true }, see);
  const ms = performance.now() - start;
  clearInterval(watch);
  if (outcome.kind !== 'done') throw new Error(`The run came to this: ${JSON.stringify(outcome)}`);
  return { ms, peak: peak - idle, clips: await clipCount('active') };
}

/** Bytes of the library's backup, without pictures. */
export async function backupBytes(): Promise<number> {
  return (await backupFile(new Date().toISOString(), { images: false })).size;
}

const pageDocuments = 100;

/**
 * Milliseconds in which the documents of one database are sent to another by hand, or are fetched and put into
 * a store, a hundred in a request, one request behind the other.
 */
export async function bareTransfer(login: CouchLogin, to?: CouchLogin): Promise<number> {
  const source = new CouchServer(login);
  const target = to && new CouchServer(to);
  if (target) await createDatabase(target);
  const store = target ? undefined : await rawDatabase();
  let spent = 0;
  for (let last = ''; ;) {
    const start = performance.now();
    const from = last === '' ? '' : `&skip=1&startkey=${encodeURIComponent(JSON.stringify(last))}`;
    const path = `${login.database}/_all_docs?include_docs=true&limit=${pageDocuments}${from}`;
    const { rows } = (await source.json(path)).body as { rows: { id: string; doc: object }[] };
    const fetched = performance.now();
    if (target) {
      const docs = rows.map(({ doc }) => ({ ...doc, _rev: undefined }));
      await target.json(`${target.login.database}/_bulk_docs`, { method: 'POST', json: { docs } });
      spent += performance.now() - fetched;
    } else {
      await inTransaction(store!, (table) => {
        for (const { id, doc } of rows) table.put({ ...doc, id });
      });
      spent += performance.now() - start;
    }
    if (rows.length < pageDocuments) break;
    last = rows.at(-1)!.id;
  }
  store?.close();
  return spent;
}

/** Has the server compact a database. */
export async function compact(login: CouchLogin): Promise<void> {
  const server = new CouchServer(login);
  await server.json(`${login.database}/_compact`, { method: 'POST', json: {} });
}

function heap(): number {
  const bytes = Number(Reflect.get(Reflect.get(performance, 'memory') as object, 'usedJSHeapSize'));
  if (!(bytes > 0)) throw new Error('This Chromium does not tell its heap.');
  return bytes;
}
