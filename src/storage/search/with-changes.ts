import type { SearchDocument } from './search-document';
import { compareDocuments, documentAt, isBefore, segmentsOf, type Segment } from './segment';

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
