import { runImport } from '../../../src/app/transfer/import-job';
import { parseQuery } from '../../../src/domain/query/parse-query';
import { netscapeWriter } from '../../../src/exchange/writing/netscape';
import { writeClips } from '../../../src/exchange/writing/writer';
import { library } from '../../../src/storage/database';
import { listClips } from '../../../src/storage/list-clips';
import { generateBatches } from '../../library/generate';
import { putRaw, rawDatabase } from '../storage/raw-database';

let file: File | undefined;

/** Makes a bookmark file of so many links, which the browser keeps outside the heap. */
export async function makeFile(clips: number): Promise<number> {
  const pieces: Blob[] = [];
  const options = { madeAt: '2026-05-03T10:00:00.000Z', escapeMarkdown: (text: string) => text };
  for await (const text of writeClips(
    netscapeWriter,
    generateBatches({ clips, seed: 3, batch: 1_000 }),
    options,
  )) {
    pieces.push(new Blob([text]));
  }
  file = new File(pieces, 'bookmarks.html', { type: 'text/html' });
  return file.size;
}

/** Imports the file by the job of the import's worker: the highest heap above the one before, in bytes. */
export async function peakOfImport(): Promise<number> {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect !== 'function') throw new Error('This Chromium does not sweep its heap.');
  collect();
  const idle = heap();
  let peak = idle;
  await importFile(() => {
    peak = Math.max(peak, heap());
  });
  return peak - idle;
}

/** Milliseconds from the file to a library that has answered its first search. */
export async function timeOfImport(): Promise<number> {
  const start = performance.now();
  await importFile(() => undefined);
  const { query } = parseQuery('the');
  const { total } = await listClips(query, { zone: 'Europe/Berlin', today: '2026-05-03', weekStart: 1 });
  if (total === 0) throw new Error('Nothing was found.');
  return performance.now() - start;
}

/** Milliseconds in which the records of that library are put by hand, five thousand in a transaction. */
export async function timeOfRawPuts(): Promise<number> {
  const db = await rawDatabase();
  let spent = 0;
  for (let last = ''; ;) {
    const records = await library().clips.where('id').above(last).limit(5_000).toArray();
    if (records.length === 0) break;
    last = records.at(-1)!.id;
    const start = performance.now();
    await putRaw(db, records);
    spent += performance.now() - start;
  }
  db.close();
  return spent;
}

async function importFile(seen: () => void): Promise<void> {
  if (!file) throw new Error('There is no file.');
  let outcome = 'nothing';
  const request = {
    source: { kind: 'files' as const, files: [file] },
    choices: { folders: true, private: false },
    zone: 'Europe/Berlin',
  };
  await runImport('import', request, new AbortController().signal, (news) => {
    seen();
    outcome = news.kind;
  });
  if (outcome !== 'imported') throw new Error(`The import came to this: ${outcome}`);
}

function heap(): number {
  const bytes = Number(Reflect.get(Reflect.get(performance, 'memory') as object, 'usedJSHeapSize'));
  if (!(bytes > 0)) throw new Error('This Chromium does not tell its heap.');
  return bytes;
}
