import { message, type MessageName } from '../../src/browser/messages';
import type { ClipPart } from '../../src/exchange/writing/clip-part';
import { writers, type WriterId } from '../../src/exchange/writing/writers';
import { lostInNotes } from '../../src/exchange/writing/zip-notes';

/** A way out: one of the formats that are one text, or a folder of notes. */
export type ExportFormat = WriterId | 'notes';

const names = {
  netscape: 'exportNetscape',
  json: 'exportJson',
  csv: 'exportCsv',
  markdown: 'exportMarkdown',
  'pinboard-json': 'exportPinboard',
  opml: 'exportOpml',
  'readwise-csv': 'exportReadwise',
  notes: 'exportNotes',
} as const satisfies Record<ExportFormat, MessageName>;

export const exportFormats: readonly ExportFormat[] = [...writers.map(({ id }) => id), 'notes'];

export function formatName(format: ExportFormat): string {
  return message(names[format]);
}

/** What a format leaves behind of clips, and whether those without quotes stay behind altogether. */
export function lossesOf(format: ExportFormat): { lost: readonly ClipPart[]; quotedOnly: boolean } {
  const writer = writers.find(({ id }) => id === format);
  return { lost: writer?.lost ?? lostInNotes, quotedOnly: writer !== undefined && 'quotedOnly' in writer };
}
