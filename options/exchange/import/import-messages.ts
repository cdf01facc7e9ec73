import type { FileKind, Incoming } from '../../../src/exchange/incoming/read-incoming';
import type { ImportChoices } from '../../../src/exchange/merging/import-choices';
import type { Unreadable } from '../../../src/exchange/reading/imported-item';
import type { UndoEntry } from '../../../src/storage/bulk/undo';
import type { StorageFailure } from '../../../src/storage/failure';
import type { ImportOutcome } from '../../../src/storage/import-clips';

/** Where an import comes from. */
export type Source = { kind: 'files'; files: File[] } | { kind: 'bookmarks'; items: Incoming[] };

export interface ImportRequest {
  source: Source;
  choices: ImportChoices;
  /** IANA name of the reader's zone. */
  zone: string;
}

/** What the page asks of the worker. */
export type ToWorker =
  | { kind: 'preview' | 'import'; request: ImportRequest }
  /** Ends what is going on; an import takes back what it has done. */
  | { kind: 'cancel' };

/** A link as the preview shows it. */
export interface Sample {
  title: string;
  url: string;
  comment: string;
  tags: string[];
  savedAt: string;
  quotes: number;
  private: boolean;
}

/** What was found in the files, beside what it would do to the library. */
export interface Findings {
  /** The first files, and how many there are. */
  files: { name: string; is: FileKind }[];
  fileCount: number;
  links: number;
  samples: Sample[];
  unreadable: (Unreadable & { file: string })[];
  unreadableCount: number;
  /** Links that lost the end of a field which was too long. */
  cut: number;
  hasFolders: boolean;
  hasFlags: boolean;
}

/** What the worker tells the page. */
export type FromWorker =
  | { kind: 'progress'; done: number }
  | { kind: 'previewed'; findings: Findings; outcome: ImportOutcome }
  | { kind: 'imported'; outcome: ImportOutcome; entry: UndoEntry }
  | { kind: 'cancelled' }
  | { kind: 'failed'; why: StorageFailure };
