/** The clips that are chosen for what is done to many. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** The place in the list at which a range begins: that of the last clip chosen by itself. */
  anchor: number | undefined;
  /** What was chosen before the range, which stays while the range is drawn longer or shorter. */
  base: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export const nothingSelected: Selection = { ids: none, anchor: undefined, base: none };

/** Takes the clip in, or out where it is in; a range goes on from it. */
export function toggled({ ids }: Selection, id: string, index: number): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: index, base: next };
}

/** What was chosen before, and the range that was drawn from the anchor. */
export function withRange({ base }: Selection, range: readonly string[], anchor: number): Selection {
  return { ids: new Set([...base, ...range]), anchor, base };
}

/** These and no others. */
export function selectionOf(ids: readonly string[]): Selection {
  const all = new Set(ids);
  return { ids: all, anchor: undefined, base: all };
}
