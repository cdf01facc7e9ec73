import { useState } from 'preact/hooks';
import type { Clip } from '../../src/domain/clip';
import type { ListView } from './list-view';
import { RowSheet, type RowAct } from './row-acts';
import { rowOf } from './use-list-walk';

interface HeldRowProps {
  view: ListView;
  /** The place in the list at which the keyboard is. */
  active: number;
  onSelect: (index: number, how: 'toggle') => void;
  onAct: (act: RowAct, clip: Clip) => void;
}

/** All that can be done to a row, where a finger is held on it or the key of menus is pressed. */
export function useHeldRow({ view, active, onSelect, onAct }: HeldRowProps) {
  const [held, setHeld] = useState<{ clip: Clip; index: number }>();
  const hold = (index: number, event: Event): boolean => {
    const clip = view.clips.get(index);
    if (!clip) return false;
    event.preventDefault();
    setHeld({ clip, index });
    return true;
  };
  return {
    onContextMenu: (event: MouseEvent) => {
      if (isHold(event) && event.target instanceof Element) hold(rowOf(event.target), event);
    },
    /** Returns whether the key was that of menus. */
    onKey: (event: KeyboardEvent): boolean =>
      (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && hold(active, event),
    sheet: held && (
      <RowSheet
        clip={held.clip}
        onSelect={() => onSelect(held.index, 'toggle')}
        onAct={onAct}
        onClose={() => setHeld(undefined)}
      />
    ),
  };
}

/** Whether a menu is asked for by holding a finger or by its key; a mouse gets the browser's own. */
export function isHold(event: MouseEvent & { pointerType?: string; mozInputSource?: number }): boolean {
  const { pointerType, mozInputSource } = event;
  if (mozInputSource !== undefined) return mozInputSource === 5 || mozInputSource === 6;
  return pointerType === 'touch' || pointerType === 'pen' || pointerType === '';
}
