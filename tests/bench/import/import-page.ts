import { runImport } from '../../../options/exchange/import-job';
import { netscape } from '../../../src/exchange/writing/netscape';
import { writeClips } from '../../../src/exchange/writing/writer';
import { generateBatches } from '../../library/generate';

let file: File | undefined;

/** Makes a bookmark file of so many links, which the browser keeps outside the heap. */
export async function makeFile(clips: number): Promise<number> {
  const pieces: Blob[] = [];
  const options = { madeAt: '2026-05-03T10:00:00.000Z', escapeMarkdown: (text: string) => text };
  for await (const text of writeClips(netscape, generateBatches({ clips, seed: 3, batch: 1_000 }), options)) {
    pieces.push(new Blob([text]));
  }
  file = new File(pieces, 'bookmarks.html', { type: 'text/html' });
  return file.size;
}

/** Imports the file by the job of the import's worker: the highest heap above the one before, in bytes. */
export async function peakOfImport(): Promise<number> {
  if (!file) throw new Error('There is no file.');
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect !== 'function') throw new Error('This Chromium does not sweep its heap.');
  collect();
  const idle = heap();
  let peak = idle;
  let outcome = 'nothing';
  const request = {
    source: { kind: 'files' as const, files: [file] },
    choices: { folders: true, private: false },
    zone: 'Europe/Berlin',
  };
  await runImport('import', request, new AbortController().signal, (news) => {
    peak = Math.max(peak, heap());
    outcome = news.kind;
  });
  if (outcome !== 'imported') throw new Error(`The import came to this: ${outcome}`);
  return peak - idle;
}

function heap(): number {
  const bytes = Number(Reflect.get(Reflect.get(performance, 'memory') as object, 'usedJSHeapSize'));
  if (!(bytes > 0)) throw new Error('This Chromium does not tell its heap.');
  return bytes;
}
