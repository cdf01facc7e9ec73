import { foundAt, hitAt, type Found } from './found';
import { flags } from './search-document';
import type { Segment } from './segment';

const known = new WeakMap<readonly Segment[], Found>();

/** All that is not in the trash, the newest first; made once for the same segments. */
export function allDocuments(segments: readonly Segment[]): Found {
  let found = known.get(segments);
  if (!found) {
    const hits: number[] = [];
    for (const [index, { flags: own }] of [...segments.entries()].toReversed()) {
      for (let at = own.length - 1; at >= 0; at--) {
        if ((own[at]! & flags.trashed) === 0) hits.push(hitAt(index, at));
      }
    }
    found = foundAt(segments, Uint32Array.from(hits));
    known.set(segments, found);
  }
  return found;
}
