import type { Clause, State } from '../../domain/query/query';
import type { Library } from '../database';
import { currentLedger } from '../ledger';
import type { Surroundings } from './document-test';
import { hash } from './hash';
import { flags } from './search-document';
import type { Segment } from './segment';

/** Reads what the clause asks for and the documents don't say, and nothing else. */
export async function surroundings(
  db: Library,
  clause: Clause,
  segments: readonly Segment[],
): Promise<Surroundings> {
  const asked = new Set(askedFor(clause));
  const asksLedger = asked.has('used') || asked.has('unused') || asked.has('in');
  const ledger = asksLedger ? await currentLedger(db) : new Map<string, string[]>();
  const keys = asked.has('draft') ? await db.drafts.toCollection().primaryKeys() : [];
  return {
    ledger,
    drafts: new Set(keys.map(hash)),
    withKey: asked.has('duplicate') ? clipsByKey(segments) : new Map(),
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

const known = new WeakMap<readonly Segment[], Map<number, number>>();

/** Counted once for the same segments. */
function clipsByKey(segments: readonly Segment[]): Map<number, number> {
  const counts = known.get(segments) ?? new Map<number, number>();
  if (known.has(segments)) return counts;
  for (const { keys, flags: own } of segments) {
    for (let at = 0; at < keys.length; at++) {
      if ((own[at]! & flags.trashed) === 0) counts.set(keys[at]!, (counts.get(keys[at]!) ?? 0) + 1);
    }
  }
  known.set(segments, counts);
  return counts;
}
