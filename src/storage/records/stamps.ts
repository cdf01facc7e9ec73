import type { Stamp } from '../../domain/stamp';
import { knowledgeOf, withKnowledge, type Stamps } from '../../domain/sync/knowledge';
import { recordRules, syncedKinds, type SyncedKind } from '../../domain/sync/record-rules';
import { stampChanges } from '../../domain/sync/stamp-changes';

/** What every record carries that other devices shall see. */
export interface Synced {
  id: string;
  /** When each part of it was written; see `Stamps`. */
  stamps: Record<string, Stamp>;
  /** Present, and thus indexed, while the record as it is was not handed over to be sent. */
  unsent?: 1;
}

/** The tables of what devices have in common, by the kind of their records. */
export const syncedTables = {
  clip: 'clips',
  tagTerm: 'tagTerms',
  digest: 'digests',
  entry: 'entries',
  destination: 'destinations',
  publication: 'publications',
  savedSearch: 'savedSearches',
  setting: 'settings',
  conflict: 'conflicts',
} as const satisfies Record<SyncedKind, string>;

const rulesOfTables = new Map<string, (typeof recordRules)[SyncedKind]>(
  syncedKinds.map((kind) => [syncedTables[kind], recordRules[kind]]),
);

/** The stamps of what a write has made of a record of the table, or of nothing. */
export function stampWrite(
  table: string,
  before: (object & { stamps: Stamps }) | undefined,
  after: object,
  stamp: Stamp,
): Record<string, Stamp> {
  if (!before) return { '*': stamp };
  const rules = rulesOfTables.get(table);
  if (!rules) throw new TypeError(`Not a table that devices have in common: ${table}`);
  const isMark = table === syncedTables.clip && 'status' in before && before.status === 'purged';
  return isMark ? stampAnew(before.stamps, stamp) : stampChanges(before, after, stamp, rules);
}

/** The stamps of a record that is written anew as a whole by somebody who knows what was there. */
export function stampAnew(before: Stamps, stamp: Stamp): Record<string, Stamp> {
  return withKnowledge({ '*': stamp }, knowledgeOf(before));
}
