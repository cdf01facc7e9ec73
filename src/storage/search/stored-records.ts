/** How far the kept index goes. */
export interface SearchState {
  name: 'index';
  /** The shape of what is kept; an index of another shape is made anew. */
  layout: string;
  /** The last write of the log that is in the index. */
  seq: number;
  /** Another whenever the index is kept again, in any page. */
  generation: string;
  /** How many segments and entries of the dictionary are kept, so that a loss is noticed. */
  parts: number;
  words: number;
}

/** Words of the dictionary, a line each, with their numbers from `first` on. */
export interface StoredWords {
  first: number;
  words: string;
}

/** One segment; see `packed`. */
export interface StoredPart {
  n?: number;
  documents: number;
  units: number;
  columns: Blob;
}

/** One write: the ids of the clips, a line each. */
export interface LoggedWrite {
  seq?: number;
  ids: string;
}
