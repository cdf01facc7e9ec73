import { Dexie } from 'dexie';
import type { Clip } from '../../../src/domain/clip';
import { parseQuery } from '../../../src/domain/query/parse-query';
import { changeClips } from '../../../src/storage/bulk/change-clips';
import { undo } from '../../../src/storage/undo/undo';
import { clipsWithIds } from '../../../src/storage/clips';
import { saveClip, saveClips } from '../../builders/save-clips';
import { library } from '../../../src/storage/database';
import { findDuplicates } from '../../../src/storage/duplicates';
import { libraryStats } from '../../../src/storage/library-stats';
import { listClips } from '../../../src/storage/list-clips';
import { clipContent, type ClipRecord } from '../../../src/storage/records/clip-record';
import { generateBatches, generateLibrary } from '../../library/generate';
import { inTransaction, putRaw, rawDatabase } from './raw-database';

const context = { zone: 'Europe/Berlin', today: '2026-05-03', weekStart: 1 as const };
const rows = 40;

/** What the runner calls in a page that has the library's code and nothing else. Times in milliseconds. */
const bench = {
  async timed(work: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await work();
    return performance.now() - start;
  },
  /** Stores a generated library by the way of imports. */
  async fill(clips: number, seed = 1): Promise<number> {
    let spent = 0;
    for (const batch of generateBatches({ clips, seed, batch: 5_000 })) {
      spent += await bench.timed(() => saveClips(batch.map((clip) => ({ clip }))));
    }
    return spent;
  },
  /** The same records put by hand into a table with the same indexes, in transactions of the same size. */
  async fillRaw(clips: number, seed = 1): Promise<number> {
    const db = await rawDatabase();
    let spent = 0;
    for (const batch of generateBatches({ clips, seed, batch: 5_000 })) {
      const records = batch.map(recordOf);
      spent += await bench.timed(() => putRaw(db, records));
    }
    db.close();
    return spent;
  },
  /** From the typed text to the clips of the first rows. */
  search(text: string): Promise<number> {
    return bench.timed(async () => {
      const list = await listClips(parseQuery(text).query, context);
      await clipsWithIds(await list.ids(0, rows));
    });
  },
  total: async (text: string) => (await listClips(parseQuery(text).query, context)).total,
  at(place: number): Promise<number> {
    return bench.timed(async () => {
      const list = await listClips({ kind: 'all' }, context);
      await clipsWithIds(await list.ids(place, place + rows));
    });
  },
  saveOne(seed: number): Promise<number> {
    const clip = generateLibrary({ clips: 1, seed })[0]!;
    return bench.timed(() => saveClip(clip));
  },
  async saveOneRaw(seed: number): Promise<number> {
    const db = await rawDatabase();
    const record = recordOf(generateLibrary({ clips: 1, seed })[0]!);
    const spent = await bench.timed(() => putRaw(db, [record]));
    db.close();
    return spent;
  },
  async newestIds(count: number): Promise<string[]> {
    return (await listClips({ kind: 'all' }, context)).ids(0, count);
  },
  async tag(count: number, tag: string): Promise<{ tagged: number; undone: number }> {
    const ids = await bench.newestIds(count);
    let id = '';
    const tagged = await bench.timed(async () => {
      id = (await changeClips(ids, { kind: 'addTags', tags: [tag] })).id;
    });
    return { tagged, undone: await bench.timed(() => undo(id)) };
  },
  /** Reads and puts the same records by hand, one request behind the other, in one transaction. */
  async tagRaw(count: number, tag: string): Promise<number> {
    const ids = await bench.newestIds(count);
    const db = await rawDatabase();
    const spent = await bench.timed(() =>
      inTransaction(db, (store) => {
        for (const id of ids) {
          const request = store.get(id);
          request.addEventListener('success', () => {
            const record = request.result as ClipRecord | undefined;
            if (record) store.put({ ...record, tags: [...record.tags, tag] });
          });
        }
      }),
    );
    db.close();
    return spent;
  },
  duplicates: () => bench.timed(() => findDuplicates(20)),
  stats: () => bench.timed(() => libraryStats(context, { unit: 'month' })),
  async clear(): Promise<void> {
    library().close();
    await Dexie.delete('gleanings');
    await Dexie.delete('raw');
  },
};

function recordOf(clip: Clip): ClipRecord {
  return { ...clipContent(clip), stamps: { '*': '0mox0q4w0.0000.0123456789ab' }, unsent: 1 };
}

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
