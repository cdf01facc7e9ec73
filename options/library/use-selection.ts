import { useRef, useState } from 'preact/hooks';
import { nothingSelected, selectionOf, toggled, withRange, type Selection } from './selection';
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
  /** Puts what comes of the ids, unless something else was chosen in the meantime. */
  const putLater = async (ids: Promise<string[]>, next: (ids: string[]) => Selection) => {
    turn.current += 1;
    const { current } = turn;
    const known = await ids;
    if (turn.current === current) put(next(known));
  };
  const clear = () => {
    turn.current += 1;
    put(nothingSelected);
  };
  if (!listed) return { selection, select: () => undefined, selectAll: () => Promise.resolve(), clear };
  const { view, active } = listed;
  return {
    selection,
    clear,
    select: (index, how) => {
      if (how === 'toggle') {
        const id = view.clips.get(index)?.id;
        turn.current += 1;
        if (id !== undefined) put(toggled(latest.current, id, index));
        return;
      }
      const anchor = latest.current.anchor ?? active;
      latest.current = { ...latest.current, anchor };
      const [from, to] = [Math.min(anchor, index), Math.max(anchor, index) + 1];
      void putLater(view.found.ids(from, to), (ids) => withRange(latest.current, ids, anchor));
    },
    selectAll: () => putLater(view.found.ids(0, view.found.total), selectionOf),
  };
}
