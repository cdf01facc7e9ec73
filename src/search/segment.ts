import type { SearchDocument } from './search-document';

/**
 * Some thousand documents in columns, the oldest first. It never changes: a list of hits refers to the
 * segments as they were when it was made.
 */
export interface Segment {
  ids: readonly string[];
  savedAt: Float64Array;
  /** Days since 1970; `noDay` where none is known. */
  publishedDays: Int32Array;
  keys: Float64Array;
  titleHashes: Float64Array;
  flags: Uint8Array;
  /** Where the codes of each document begin, and where those of the last end. */
  starts: Uint32Array;
  /** Where the codes of title and tags end. */
  titleEnds: Uint32Array;
  tokenCodes: Uint16Array;
}

/** A segment is parted when it grows beyond the first number, into pieces of about the second. */
export const maxSegmentDocuments = 6_000;
const usualSegmentDocuments = 4_096;

/** The order of documents: by time, then by id. */
type Place = Pick<SearchDocument, 'savedAt' | 'id'>;

export function isBefore(a: Place, b: Place): boolean {
  return a.savedAt === b.savedAt ? a.id < b.id : a.savedAt < b.savedAt;
}

export function compareDocuments(a: Place, b: Place): number {
  return isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0;
}

/** The document in this place of a segment. */
export function documentAt(segment: Segment, at: number): SearchDocument {
  return {
    id: segment.ids[at]!,
    savedAt: segment.savedAt[at]!,
    publishedDay: segment.publishedDays[at]!,
    key: segment.keys[at]!,
    titleHash: segment.titleHashes[at]!,
    flags: segment.flags[at]!,
    tokenCodes: segment.tokenCodes.subarray(segment.starts[at], segment.starts[at + 1]),
    titleTokenCount: segment.titleEnds[at]! - segment.starts[at]!,
  };
}

/** Puts documents that are in order into segments. */
export function segmentsOf(documents: readonly SearchDocument[]): Segment[] {
  const pieces =
    documents.length <= maxSegmentDocuments ? 1 : Math.ceil(documents.length / usualSegmentDocuments);
  const size = Math.ceil(documents.length / pieces);
  const segments: Segment[] = [];
  for (let at = 0; at < documents.length; at += size)
    segments.push(segmentOf(documents.slice(at, at + size)));
  return segments;
}

function segmentOf(documents: readonly SearchDocument[]): Segment {
  const starts = new Uint32Array(documents.length + 1);
  for (const [at, { tokenCodes }] of documents.entries()) starts[at + 1] = starts[at]! + tokenCodes.length;
  const tokenCodes = new Uint16Array(starts.at(-1) ?? 0);
  for (const [at, document] of documents.entries()) tokenCodes.set(document.tokenCodes, starts[at]);
  return {
    ids: documents.map(({ id }) => id),
    savedAt: Float64Array.from(documents, ({ savedAt }) => savedAt),
    publishedDays: Int32Array.from(documents, ({ publishedDay }) => publishedDay),
    keys: Float64Array.from(documents, ({ key }) => key),
    titleHashes: Float64Array.from(documents, ({ titleHash }) => titleHash),
    flags: Uint8Array.from(documents, (document) => document.flags),
    starts,
    titleEnds: Uint32Array.from(documents, ({ titleTokenCount }, at) => starts[at]! + titleTokenCount),
    tokenCodes,
  };
}

/**
 * The segments with these documents in the place of those with their ids, and without those whose
 * document is undefined. Segments that nothing touches are taken over as they are.
 */
export function withChanges(
  segments: readonly Segment[],
  changes: ReadonlyMap<string, SearchDocument | undefined>,
): Segment[] {
  if (changes.size === 0) return [...segments];
  const arriving = [...changes.values()].filter((document) => document !== undefined).sort(compareDocuments);
  if (segments.length === 0) return segmentsOf(arriving);
  let next = 0;
  return segments.flatMap((segment, index) => {
    const from = next;
    next = index === segments.length - 1 ? arriving.length : firstBehind(arriving, from, segment);
    return rewritten(segment, arriving.slice(from, next), changes);
  });
}

/** The place of the first document that does not belong before the segment's last one. */
function firstBehind(arriving: readonly SearchDocument[], from: number, segment: Segment): number {
  const last = documentAt(segment, segment.ids.length - 1);
  let next = from;
  while (next < arriving.length && isBefore(arriving[next]!, last)) next += 1;
  return next;
}

function rewritten(
  segment: Segment,
  arriving: readonly SearchDocument[],
  changes: ReadonlyMap<string, unknown>,
): Segment[] {
  if (arriving.length === 0 && !segment.ids.some((id) => changes.has(id))) return [segment];
  const documents: SearchDocument[] = [];
  let next = 0;
  for (const [at, id] of segment.ids.entries()) {
    if (changes.has(id)) continue;
    const document = documentAt(segment, at);
    while (next < arriving.length && isBefore(arriving[next]!, document)) documents.push(arriving[next++]!);
    documents.push(document);
  }
  return segmentsOf([...documents, ...arriving.slice(next)]);
}
