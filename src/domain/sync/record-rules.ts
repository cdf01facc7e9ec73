import type { SetFields } from '../diff-record';
import { tagKey } from '../tagging/tags';

/** The kinds of records that devices have in common, each before those that refer to it. */
export const syncedKinds = [
  'clip',
  'tagTerm',
  'digest',
  'entry',
  'destination',
  'publication',
  'savedSearch',
  'setting',
  'conflict',
] as const;

export type SyncedKind = (typeof syncedKinds)[number];

/** What writing and merging have to know of a kind of records. */
export interface RecordRules {
  /** Fields that are sets, each with what identifies an element as the app does. */
  sets: SetFields;
  /** Fields that follow from others: they get no stamps and are not sent. */
  derived: readonly string[];
  /** Fields and sets that hold what a person wrote: of these nothing is dropped without being kept beside. */
  words: readonly string[];
}

const termKey = (term: unknown) =>
  tagKey(typeof term === 'object' && term !== null && 'name' in term ? String(term.name) : String(term));

const quoteId = (quote: unknown) =>
  typeof quote === 'object' && quote !== null && 'id' in quote ? String(quote.id) : String(quote);

export const clipSets: SetFields = { tags: (tag) => tagKey(String(tag)), quotes: quoteId };

export const digestSets: SetFields = { categories: termKey, tags: termKey };

const none = { sets: {}, derived: [], words: [] };

export const recordRules: Readonly<Record<SyncedKind, RecordRules>> = {
  clip: {
    sets: clipSets,
    derived: ['key', 'host', 'status'],
    words: ['title', 'comment', 'description', 'quotes'],
  },
  tagTerm: none,
  digest: { sets: digestSets, derived: [], words: ['title', 'intro', 'outro'] },
  entry: { sets: {}, derived: [], words: ['text', 'wording', 'quotes'] },
  destination: { ...none, words: ['name'] },
  publication: none,
  savedSearch: { ...none, words: ['name', 'query'] },
  setting: { ...none, words: ['value'] },
  /** Words that gave way in a merge. */
  conflict: none,
};

/** When a record was changed last: it has no stamp, and of two the later one holds. */
export const changedAtField = 'changedAt';
