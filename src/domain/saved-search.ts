/** A query that the writer keeps under a name. */
export interface SavedSearch {
  /** UUIDv7, made by the caller. */
  id: string;
  name: string;
  /** The query as it was typed. */
  query: string;
  /** The name of the picture beside it; one that is not known is shown as the usual one. */
  icon?: string;
  /** Fractional rank: searches stand in the order of these strings, compared by code unit, then by id. */
  rank: string;
  /** Shown beside the list. */
  pinned: boolean;
}
