import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** More than a screen has, so that turning back finds them. */
const keptRows = 200;

/**
 * Draws a row anew only when what it depends on has changed: Preact passes over a node that is the
 * same as before, and a list that scrolls has mostly such.
 */
export function useDrawnRows(): (index: number, depends: readonly unknown[], draw: () => VNode) => VNode {
  const drawn = useRef(new Map<number, { depends: readonly unknown[]; row: VNode }>());
  return (index, depends, draw) => {
    const known = drawn.current.get(index);
    if (known && known.depends.every((one, n) => Object.is(one, depends[n]))) return known.row;
    if (drawn.current.size > keptRows) drawn.current.clear();
    const row = draw();
    drawn.current.set(index, { depends, row });
    return row;
  };
}
