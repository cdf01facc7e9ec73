import { backupEnd, backupHead, recordLine } from '../backup/write-backup';
import type { Writer } from './writer';
import { markdownWriter } from './markdown';
import { netscapeWriter } from './netscape';
import { opmlWriter } from './opml';
import { pinboardWriter } from './pinboard-json';
import { csvWriter, readwiseWriter } from './tables';

/** Clips with all that they are, as a backup that holds nothing else. */
export const jsonWriter: Writer<'json'> = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  lost: [],
  begin: ({ madeAt }) => backupHead(madeAt),
  write: (value) => recordLine({ type: 'clip', value }),
  joint: ',\n',
  end: backupEnd,
};

/** The formats that are one text, in the order in which they are offered. */
export const writers = [
  netscapeWriter,
  jsonWriter,
  csvWriter,
  markdownWriter,
  pinboardWriter,
  opmlWriter,
  readwiseWriter,
] as const;

/** The formats' names, stable, for settings and words of the interface. */
export type WriterId = (typeof writers)[number]['id'];
