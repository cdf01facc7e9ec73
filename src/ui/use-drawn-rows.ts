import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** More than a screen has, so that turning back finds them. */
const keptRows = 200;

interface Drawn {
  depends: readonly unknown[];
  /** Whether it is the row that does for one that flies past. */
  light: boolean;
  row: VNode;
}

type DrawRow = (
  index: number,
  depends: readonly unknown[],
  light: boolean,
  draw: (light: boolean) => VNode,
) => VNode;

/**
 * Draws a row anew only when what it depends on has changed: Preact passes over a node that is the
 * same as before, and a list that scrolls has mostly such. A row that was drawn in full stays so.
 */
export function useDrawnRows(): DrawRow {
  const drawn = useRef(new Map<number, Drawn>());
  return (index, depends, light, draw) => {
    const known = drawn.current.get(index);
    const fits = known?.depends.every((one, n) => Object.is(one, depends[n]));
    if (known && fits && (light || !known.light)) return known.row;
    if (drawn.current.size > keptRows) drawn.current.clear();
    const row = draw(light);
    drawn.current.set(index, { depends, light, row });
    return row;
  };
}
