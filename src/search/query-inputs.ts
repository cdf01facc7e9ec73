import type { Clause, State } from '../domain/query/query';
import { flags, hash } from './search-document';
import type { Segment } from './segment';

/** What the library knows of clips beside the clips themselves. */
export interface ClipContextStore {
  /** The titles of the digests in which each clip is; a clip that is in none is not there. */
  digestTitlesByClip(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The keys of the pages on which a draft is begun. */
  draftKeys(): Promise<readonly string[]>;
  /** The ids of the clips that are marked for the next digest. */
  idsForNextDigest(): Promise<readonly string[]>;
}

/** What is known of clips outside their documents. What no clause of the query asks for may be empty. */
export interface QueryInputs {
  /** The titles of the digests in which each clip is. */
  digestTitles: ReadonlyMap<string, readonly string[]>;
  /** Hashes of the keys of pages on which a draft is begun. */
  draftKeyHashes: ReadonlySet<number>;
  /** The ids of the clips that are marked for the next digest. */
  idsForNextDigest: ReadonlySet<string>;
  /** How many clips of the library have the key with this hash. */
  clipsWithKey: ReadonlyMap<number, number>;
}

/** Reads what the clause asks for and the documents don't say, and nothing else. */
export async function readQueryInputs(
  store: ClipContextStore,
  clause: Clause,
  segments: readonly Segment[],
): Promise<QueryInputs> {
  const asked = new Set(askedFor(clause));
  const asksUsage = asked.has('used') || asked.has('unused') || asked.has('in');
  const digestTitles = asksUsage ? await store.digestTitlesByClip() : new Map<string, string[]>();
  const keys = asked.has('draft') ? await store.draftKeys() : [];
  return {
    digestTitles,
    draftKeyHashes: new Set(keys.map(hash)),
    idsForNextDigest: new Set(asked.has('next') ? await store.idsForNextDigest() : []),
    clipsWithKey: asked.has('duplicate') ? clipsByKey(segments) : new Map(),
  };
}

/** The states that are asked for, and `in`. */
function askedFor(clause: Clause): (State | 'in')[] {
  switch (clause.kind) {
    case 'not':
      return askedFor(clause.clause);
    case 'and':
    case 'or':
      return clause.clauses.flatMap(askedFor);
    case 'is':
      return [clause.state];
    case 'in':
      return ['in'];
    default:
      return [];
  }
}

const countCache = new WeakMap<readonly Segment[], Map<number, number>>();

/** Counted once for the same segments. */
function clipsByKey(segments: readonly Segment[]): Map<number, number> {
  const counts = countCache.get(segments) ?? new Map<number, number>();
  if (countCache.has(segments)) return counts;
  for (const { keys, flags: own } of segments) {
    for (let at = 0; at < keys.length; at++) {
      if ((own[at]! & flags.trashed) === 0) counts.set(keys[at]!, (counts.get(keys[at]!) ?? 0) + 1);
    }
  }
  countCache.set(segments, counts);
  return counts;
}
