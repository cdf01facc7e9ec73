import { useState } from 'preact/hooks';
import type { ListedClips } from './use-clip-list';
import { nothingSelected, selectionOf, toggled, withRange, type Selection } from './selection';

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
  const clear = () => setSelection(nothingSelected);
  if (!listed) return { selection, select: () => undefined, selectAll: () => Promise.resolve(), clear };
  const { view, active } = listed;
  return {
    selection,
    clear,
    select: (index, how) => {
      const id = view.clips.get(index)?.id;
      if (how === 'toggle' && id !== undefined) setSelection((now) => toggled(now, id, index));
      if (how !== 'range') return;
      const anchor = selection.anchor ?? active;
      const range = view.found.ids(Math.min(anchor, index), Math.max(anchor, index) + 1);
      void range.then((ids) => setSelection((now) => withRange(now, ids, anchor)));
    },
    selectAll: async () => setSelection(selectionOf(await view.found.ids(0, view.found.total))),
  };
}
