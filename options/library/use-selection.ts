import { useRef, useState } from 'preact/hooks';
import { placeNear } from './list-view';
import { nothingSelected, selectionOf, toggled, withRange, type Anchor, type Selection } from './selection';
import type { ListedClips } from './use-clip-list';

export interface Selecting {
  selection: Selection;
  /** Chooses the clip at a place, or all from the last chosen one up to there. */
  select: (index: number, how: 'toggle' | 'range') => void;
  /** Chooses all that was found, whether it has been read or not. */
  selectAll: () => Promise<void>;
  clear: () => void;
}

/** Which clips of a list are chosen. */
export function useSelection(listed: ListedClips | undefined): Selecting {
  const [selection, setSelection] = useState(nothingSelected);
  // The ids of a range come later; keys may have gone on by then.
  const latest = useRef(selection);
  const turn = useRef(0);
  const put = (next: Selection) => {
    latest.current = next;
    setSelection(next);
  };
  /** Puts the selection that comes, unless something else was chosen in the meantime. */
  const putLater = async (coming: Promise<Selection>) => {
    turn.current += 1;
    const { current } = turn;
    const next = await coming;
    if (turn.current === current) put(next);
  };
  const clear = () => {
    turn.current += 1;
    put(nothingSelected);
  };
  if (!listed) return { selection, select: () => undefined, selectAll: () => Promise.resolve(), clear };
  const { found, clips } = listed.view;
  const { total } = found;
  /** The selection with the range from its anchor to there, also where clips have come or gone since. */
  const ranged = async (from: Selection, anchor: Anchor, index: number): Promise<Selection> => {
    const { id, place: before } = anchor;
    const now = id === undefined ? undefined : await placeNear(found, id, before, anchor.total);
    const place = Math.min(now ?? before, total - 1);
    const ids = await found.ids(Math.min(place, index), Math.max(place, index) + 1);
    return withRange(from, ids, { id, place, total });
  };
  return {
    selection,
    clear,
    select: (index, how) => {
      if (how === 'toggle') {
        const id = clips.get(index)?.id;
        turn.current += 1;
        if (id !== undefined) put(toggled(latest.current, { id, place: index, total }));
        return;
      }
      const { active } = listed;
      const anchor = latest.current.anchor ?? { id: clips.get(active)?.id, place: active, total };
      latest.current = { ...latest.current, anchor };
      void putLater(ranged(latest.current, anchor, index));
    },
    selectAll: () => putLater(found.ids(0, total).then(selectionOf)),
  };
}
