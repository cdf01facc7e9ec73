import { saveBlob } from '../../browser/save-file';
import type { Clip } from '../../domain/clip';
import { dayOf } from '../../domain/day';
import { parseQuery } from '../../domain/query/parse-query';
import { countParts, type ClipPart, type PartCounts } from '../../exchange/writing/clip-part';
import { writeClips } from '../../exchange/writing/writer';
import { writers, type WriterId } from '../../exchange/writing/writers';
import { lostInNotes, zipNotes } from '../../exchange/writing/zip-notes';
import { escapeMarkdown } from '../../rendering/markdown/escape-markdown';
import { clipsWithIds } from '../../storage/clips';
import { fileOf } from '../../storage/file-of';
import { listClips } from '../../storage/list-clips';
import { systemClock, type Clock } from '../clock';
import { currentQueryContext } from '../library/find-clips';

/** A way out: one of the formats that are one text, or a folder of notes. */
export type ExportFormat = WriterId | 'notes';

/** The clips that a query finds, all of them where it is empty; or those with these ids. */
export type ChosenClips = { query: string } | { ids: readonly string[] };

/** How many clips are read at once. */
const batchClips = 500;

interface ClipSource {
  /** The ids of the clips that a query finds. */
  find: (query: string) => Promise<{ total: number; ids: (from: number, to: number) => Promise<string[]> }>;
  read: (ids: string[]) => Promise<Clip[]>;
}

const library: ClipSource = {
  find: (query) => listClips(parseQuery(query).query, currentQueryContext()),
  read: clipsWithIds,
};

/** What a format leaves behind of clips, and whether those without quotes stay behind altogether. */
export function lossesOf(format: ExportFormat): { lost: readonly ClipPart[]; quotedOnly: boolean } {
  const writer = writers.find(({ id }) => id === format);
  return { lost: writer?.lost ?? lostInNotes, quotedOnly: writer !== undefined && 'quotedOnly' in writer };
}

/** How the format's files end, without the dot. */
export function extensionOf(format: ExportFormat): string {
  return writers.find(({ id }) => id === format)?.extension ?? 'zip';
}

/** Puts the chosen clips into the downloads folder; resolves to the file's name. */
export async function exportClips(
  chosen: ChosenClips,
  format: ExportFormat,
  { source = library, save = saveBlob, clock = systemClock }: ExportDependencies = {},
): Promise<string> {
  const madeAt = clock.now();
  const writer = writers.find(({ id }) => id === format);
  const name = `gleanings-${dayOf(madeAt, clock.zone())}.${extensionOf(format)}`;
  const clips = readClips(chosen, source);
  const file = writer
    ? await fileOf(writeClips(writer, clips, { madeAt, escapeMarkdown }), writer.mediaType)
    : await fileOf(zipNotes('Gleanings', clips), 'application/zip');
  await save(name, file);
  return name;
}

interface ExportDependencies {
  source?: ClipSource;
  save?: (name: string, file: Blob) => Promise<void>;
  clock?: Clock;
}

/** How many of the chosen clips have what; undefined once the signal is aborted. */
export async function countExport(
  chosen: ChosenClips,
  signal: AbortSignal,
  source = library,
): Promise<{ clips: number; quoted: number; parts: PartCounts } | undefined> {
  let [clips, parts] = [0, countParts(new Map(), [])];
  for await (const batch of readClips(chosen, source)) {
    if (signal.aborted) return undefined;
    clips += batch.length;
    parts = countParts(parts, batch);
  }
  return { clips, quoted: parts.get('quotes') ?? 0, parts };
}

async function* readClips(chosen: ChosenClips, source: ClipSource): AsyncGenerator<Clip[], void, undefined> {
  const list = 'query' in chosen ? await source.find(chosen.query) : undefined;
  const ids = 'ids' in chosen ? chosen.ids : [];
  const total = list?.total ?? ids.length;
  for (let at = 0; at < total; at += batchClips) {
    const end = Math.min(total, at + batchClips);
    yield source.read(list ? await list.ids(at, end) : ids.slice(at, end));
  }
}
