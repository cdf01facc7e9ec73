import type { DateOrder } from './date-order';
import type { ColumnMapping } from './table-reading';
import type { Via } from '../../domain/clip';
import type { Day, Instant } from '../../domain/day';

/** A passage that the reader marked in another tool, with what they said of it. */
export interface ImportedQuote {
  text: string;
  /** The reader's own words on the passage, as the tool kept them. */
  comment: string;
  /** The text is Markdown, as in our own files; in those of other tools it is plain. */
  isMarkdown?: true;
}

/** What a tool knows of a link beside its words. Absent where the file does not say. */
export interface ImportedFlags {
  read?: boolean;
  starred?: boolean;
  private?: boolean;
  archived?: boolean;
}

/** Fields that may be longer in the file than they may become here. */
export type CutField = 'title' | 'comment' | 'quotes' | 'description' | 'body';

/** One link of a file, in words that are no tool's: what a clip may be made of. */
export interface ImportedItem {
  kind: 'item';
  /** An absolute http or https address as the file has it, at most 8,000 characters. */
  url: string;
  /** On one line; empty where the file gives none. */
  title: string;
  /** The reader's own words, as the tool kept them. */
  comment: string;
  quotes: ImportedQuote[];
  /** A set, cleaned as tags are everywhere. */
  tags: string[];
  /** From the outermost to the innermost; whether they become tags is the reader's choice. */
  folders: string[];
  flags: ImportedFlags;
  savedAt?: Instant;
  modifiedAt?: Instant;
  authors: string[];
  site?: string;
  published?: Day;
  /** The page's own words on itself, where the tool keeps them apart from the reader's. */
  description?: string;
  /** The page itself, as plain text; what becomes of it is the reader's choice. */
  body?: string;
  language?: string;
  /** An absolute http or https address. */
  image?: string;
  /** The page on which the reader found the link. */
  via?: Via;
  /** Which fields lost their end to their limit; absent where all is whole. */
  cut?: CutField[];
}

/**
 * Why something in a file did not become an item.
 *
 * - `no-address`, `relative-address`, `broken-address`, `long-address`: there is no address to save;
 *   a relative one leads into the tool's own site.
 * - `refused-scheme`: an address that is neither http nor https.
 * - `wrong-form`: a record of a backup in which something that it needs has the wrong form;
 *   `field-left-out`: the record was taken without something in it that had.
 * - `unknown-file`, `attachment`, `page-body`: a file of an archive that is no list of links that we know,
 *   that is a picture or the like, or the text of a page; `broken-member`, `encrypted`: one that cannot be
 *   unpacked, or not to its end.
 * - `in-trash`: the other tool had it in its trash.
 * - `folder-note`, `property`: words that the reader wrote on a folder, and a property of theirs, for which
 *   a clip has no place.
 * - `broken-row`: a row, an entry or a tag that cannot be taken apart.
 * - `too-large`, `too-deep`: beyond what is read at all.
 * - `cut-off`: the file ends in the middle.
 * - `wrong-kind`: the file is not of the format it was read as; `empty`: there is nothing in it.
 */
export type UnreadableReason =
  | 'no-address'
  | 'relative-address'
  | 'broken-address'
  | 'long-address'
  | 'refused-scheme'
  | 'unknown-file'
  | 'attachment'
  | 'page-body'
  | 'broken-member'
  | 'encrypted'
  | 'in-trash'
  | 'folder-note'
  | 'property'
  | 'broken-row'
  | 'wrong-form'
  | 'field-left-out'
  | 'too-large'
  | 'too-deep'
  | 'cut-off'
  | 'wrong-kind'
  | 'empty';

/** Where in a file something stands, counted from 1: lines of a text, rows of a table, entries of a list. */
export interface PlaceInFile {
  unit: 'line' | 'row' | 'entry';
  number: number;
}

/** Something in a file that did not become an item, with a sample of it: the address, or how it begins. */
export interface Unreadable {
  kind: 'unreadable';
  reason: UnreadableReason;
  place: PlaceInFile;
  sample: string;
}

/** The columns of a table, how it begins, and what they become: told before its rows come in, to be looked at. */
export interface TableReading {
  kind: 'table';
  columns: string[];
  /** How the table begins, and rows near there that stay behind, in the order of the table. */
  rows: TableRow[];
  mapping: ColumnMapping;
  /** The mapping is the reader's own, of now or of the last time. */
  chosen: boolean;
  /** How dates of digits alone are read, where there are such; `isSure` where they can be read in one way only. */
  dates?: { order: DateOrder; isSure: boolean };
}

/** A row as it stands in the table. */
export interface TableRow {
  place: PlaceInFile;
  /** As many as there are columns. */
  cells: string[];
  /** Why it stays behind; absent where it comes in. */
  reason?: UnreadableReason;
}

/** What reading a file gives, one after the other in the order of the file. */
export type Reading = ImportedItem | Unreadable | TableReading;

export function unreadable(reason: UnreadableReason, place: PlaceInFile, text = ''): Unreadable {
  return { kind: 'unreadable', reason, place, sample: sampleOf(text) };
}

const sampleLength = 200;

function sampleOf(text: string): string {
  const line = text
    .slice(0, sampleLength * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return Array.from(line).slice(0, sampleLength).join('');
}
