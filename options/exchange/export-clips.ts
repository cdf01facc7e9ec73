import { saveBlob } from '../../src/browser/save-file';
import { dayOf } from '../../src/domain/day';
import type { Clip } from '../../src/domain/clip';
import { parseQuery } from '../../src/domain/query/parse-query';
import { writeClips, type Writer } from '../../src/exchange/writing/writer';
import { writers } from '../../src/exchange/writing/writers';
import { zipNotes } from '../../src/exchange/writing/zip-notes';
import { escapeMarkdown } from '../../src/rendering/markdown/escape-markdown';
import { clipsWithIds } from '../../src/storage/clips';
import { fileOf } from '../../src/storage/file-of';
import { listClips } from '../../src/storage/list-clips';
import { currentQueryContext } from '../../src/app/library/current-query-context';
import type { ExportFormat } from './export-formats';

const size = 500;

/** The clips that a query finds, all of them where it is empty; or those with these ids. */
export type ChosenClips = { query: string } | { ids: readonly string[] };

/** The chosen clips, in pieces. */
export async function* clipsFor(chosen: ChosenClips): AsyncGenerator<Clip[], void, undefined> {
  if ('ids' in chosen) {
    const { ids } = chosen;
    for (let at = 0; at < ids.length; at += size) yield clipsWithIds(ids.slice(at, at + size));
    return;
  }
  const list = await listClips(parseQuery(chosen.query).query, currentQueryContext());
  for (let at = 0; at < list.total; at += size) yield clipsWithIds(await list.ids(at, at + size));
}

/** Puts the chosen clips into the downloads folder; resolves to the file's name. */
export async function exportClips(chosen: ChosenClips, format: ExportFormat): Promise<string> {
  const madeAt = new Date().toISOString();
  const day = dayOf(madeAt, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const writer: Writer | undefined = writers.find(({ id }) => id === format);
  const name = `gleanings-${day}.${writer?.extension ?? 'zip'}`;
  const file = writer
    ? await fileOf(writeClips(writer, clipsFor(chosen), { madeAt, escapeMarkdown }), writer.mediaType)
    : await fileOf(zipNotes('Gleanings', clipsFor(chosen)), 'application/zip');
  await saveBlob(name, file);
  return name;
}
