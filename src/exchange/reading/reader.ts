import type { DateOrder } from './date-order';
import type { ColumnMapping } from './table-reading';
import type { FileHead, FileShape } from './file-head';
import type { Reading } from './imported-item';

export interface ReadOptions {
  /** The file's name; a plain note takes its title from it. */
  name?: string;
  /** The reader's zone (IANA), for days without a time. UTC where it is not given. */
  zone?: string;
  /** What the reader chose that a table of these columns becomes; undefined to have it guessed. */
  mappingFor?: (columns: readonly string[]) => ColumnMapping | undefined;
  /** How the reader chose that dates of digits in a table of these columns are read. */
  dateOrderFor?: (columns: readonly string[]) => DateOrder | undefined;
  /** The text of another file of the same archive, by its path there; some tools part notes from links. */
  beside?: (path: string) => string | undefined;
}

/**
 * Takes a file's text in pieces of any size and gives what they completed. It never throws, and what
 * it keeps between two pieces is bounded by its format's largest entry.
 */
export interface Reader {
  write: (piece: string) => Iterable<Reading>;
  end: () => Iterable<Reading>;
}

/** How one format is known by its head and read. */
export interface ImportFormat<Id extends string = string> {
  id: Id;
  /** No file of another shape is asked about. */
  shape: FileShape;
  recognises: (head: FileHead) => boolean;
  reader: (options: ReadOptions) => Reader;
}
