import type { Instant } from '../day';
import { foldText } from './fold-text';
import { tagKey } from './tags';

/** A tag of the library's clips. */
export interface KnownTag {
  name: string;
  /** How many clips carry it. */
  uses: number;
  /** When a clip was last given it. */
  lastUsed: Instant;
}

/** A known tag, made ready to be compared. */
export interface IndexedTag {
  name: string;
  uses: number;
  /** Milliseconds since 1970; minus infinity where the instant cannot be read. */
  lastUsed: number;
  key: string;
  folded: string;
}

/** The known tags, folded once and not at every keystroke. */
export type TagIndex = readonly IndexedTag[];

/** Makes the index; spellings of one tag become one, under the name that is used most. */
export function indexTags(known: readonly KnownTag[]): TagIndex {
  const byKey = new Map<string, IndexedTag>();
  for (const { name, uses, lastUsed: instant } of [...known].sort((a, b) => b.uses - a.uses)) {
    const key = tagKey(name);
    const read = Date.parse(instant);
    const lastUsed = Number.isNaN(read) ? Number.NEGATIVE_INFINITY : read;
    const other = byKey.get(key);
    if (other) {
      other.uses += uses;
      other.lastUsed = Math.max(other.lastUsed, lastUsed);
    } else byKey.set(key, { name, uses, lastUsed, key, folded: foldText(name) });
  }
  return [...byKey.values()];
}

const monthMs = 30 * 24 * 60 * 60 * 1000;

/**
 * How much a tag is in use, from its uses and their age: four times the uses count double, and a tag
 * of today counts four times one that has rested for years; half of that is lost in 30 days.
 */
export function frecency(tag: IndexedTag, now: number): number {
  const age = Math.max(0, now - tag.lastUsed);
  return Math.sqrt(tag.uses) * (0.25 + 0.75 * 2 ** (-age / monthMs));
}
