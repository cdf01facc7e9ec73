import type { Dictionary } from './dictionary';
import type { Segment } from './segment';

/** What is searched in. */
export interface SearchIndex {
  /** The segments, the oldest first. */
  segments: readonly Segment[];
  dictionary: Dictionary;
  /** The last write of the log that is in here. */
  seq: number;
  /** The generation that was last kept of it, and what of it is kept. */
  kept: KeptIndex;
}

export interface KeptIndex {
  generation: string;
  /** The number of the record of each segment that is kept. */
  parts: ReadonlyMap<Segment, number>;
  /** How many entries of the dictionary are kept. */
  words: number;
  /** Clips that were written since, which whoever opens the index has to read again. */
  behind: number;
}
