import { publishedUrl } from '../../domain/address/published-url';
import type { Clip } from '../../domain/clip';
import type { FileKind, Incoming } from '../../exchange/incoming/incoming-file';
import type { ImportedItem, TableReading, Unreadable } from '../../exchange/reading/imported-item';

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
  /** There are addresses with tracking in them. */
  hasTracking: boolean;
  /** A tool kept a copy of a page. */
  hasBodies: boolean;
  /** The files that are not UTF-8, and how they are read. */
  encodings: { file: string; label: string }[];
  /** Links without a date that can be read: they are saved now. */
  undated: number;
  /** Tables of which the reader may say what their columns are. */
  tables: (TableReading & { file: string })[];
}

/** So much of what was found is shown; the rest is counted. */
const shown = { files: 20, encodings: 20, tables: 5, samples: 6, unreadable: 200, commentChars: 200 };

export function noFindings(): Findings {
  return {
    files: [],
    fileCount: 0,
    links: 0,
    samples: [],
    unreadable: [],
    unreadableCount: 0,
    cut: 0,
    hasFolders: false,
    hasFlags: false,
    hasTracking: false,
    hasBodies: false,
    encodings: [],
    undated: 0,
    tables: [],
  };
}

/** Adds what came in, and the clip it became, to the findings. */
export function addFinding(findings: Findings, incoming: Incoming, clip: Clip | undefined): void {
  if (clip) {
    findings.links += 1;
    if (findings.samples.length < shown.samples) findings.samples.push(sampleOf(clip));
  }
  switch (incoming.kind) {
    case 'file':
      findings.fileCount += 1;
      if (
        incoming.is !== 'unknown' &&
        incoming.encoding !== undefined &&
        findings.encodings.length < shown.encodings
      )
        findings.encodings.push({ file: incoming.name, label: incoming.encoding });
      if (findings.files.length < shown.files) findings.files.push({ name: incoming.name, is: incoming.is });
      break;
    case 'unreadable':
      findings.unreadableCount += 1;
      if (findings.unreadable.length < shown.unreadable) findings.unreadable.push(incoming);
      break;
    case 'item': {
      const { read, starred, archived } = incoming.flags;
      findings.hasFolders ||= incoming.folders.length > 0;
      findings.hasFlags ||= read !== undefined || starred === true || archived === true;
      if (incoming.cut?.some((field) => field !== 'body' || keepsBody(incoming, clip))) findings.cut += 1;
      findings.hasTracking ||= publishedUrl(incoming.url).url !== incoming.url;
      if (incoming.savedAt === undefined) findings.undated += 1;
      findings.hasBodies ||= incoming.body !== undefined;
      break;
    }
    case 'table':
      if (findings.tables.length < shown.tables) findings.tables.push(incoming);
      break;
    case 'record':
      break;
  }
}

function keepsBody({ body }: ImportedItem, clip: Clip | undefined): boolean {
  return clip?.description === body || clip?.quotes.some(({ text }) => text === body) === true;
}

function sampleOf({ title, url, comment, tags, savedAt, quotes, private: hidden }: Clip): Sample {
  const words = comment.slice(0, shown.commentChars);
  return { title, url, comment: words, tags, savedAt, quotes: quotes.length, private: hidden };
}
