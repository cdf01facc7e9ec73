/** The clip at which a range begins, and the place it had when so many were listed in `total`. */
export interface Anchor {
  /** Absent where the clip at the place was not known. */
  id?: string;
  place: number;
  total: number;
}

/** The clips that are chosen for what is done to many. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Where a range begins: at the last clip chosen by itself. */
  anchor: Anchor | undefined;
  /** What was chosen before the range, which stays while the range is drawn longer or shorter. */
  base: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export const nothingSelected: Selection = { ids: none, anchor: undefined, base: none };

/** Takes the anchor's clip in, or out where it is in; a range goes on from it. */
export function toggled({ ids }: Selection, anchor: Anchor & { id: string }): Selection {
  const { id } = anchor;
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor, base: next };
}

/** What was chosen before, and the range that was drawn from the anchor. */
export function withRange({ base }: Selection, range: readonly string[], anchor: Anchor): Selection {
  return { ids: new Set([...base, ...range]), anchor, base };
}

/** These and no others. */
export function selectionOf(ids: readonly string[]): Selection {
  const all = new Set(ids);
  return { ids: all, anchor: undefined, base: all };
}
