import type { RefObject } from 'preact';
import { scrollTopFor, type Viewport } from '../../src/ui/visible-range';
import type { ListAction } from '../../src/ui/list-keys';
import { dayHeadHeight, type RowLayout } from './row-layout';

interface ListWalk {
  total: number;
  active: number;
  layout: RowLayout;
  viewport: RefObject<Viewport | undefined>;
  list: RefObject<HTMLElement | null>;
  /** Whether a heading covers the first row in sight. */
  hasHeads: boolean;
  onActive: (index: number) => void;
  onSelect: (index: number, how: 'toggle' | 'range') => void;
  onAction: (action: ListAction) => void;
}

/** Does what a key means: walks and selects here, and hands on everything else. */
export function useListWalk({
  total,
  active,
  layout,
  viewport,
  list,
  hasHeads,
  onActive,
  onSelect,
  onAction,
}: ListWalk): (action: ListAction) => void {
  const { rows, columns } = layout;
  const walk = (to: number) => {
    const index = Math.max(0, Math.min(total - 1, to));
    const { current: box } = list;
    const line = Math.floor(index / columns);
    if (box && viewport.current) {
      const covered = hasHeads && !layout.headOf(index) ? dayHeadHeight : 0;
      box.scrollTop = scrollTopFor(line, { ...viewport.current, scrollTop: box.scrollTop }, rows, covered);
    }
    onActive(index);
    return index;
  };
  const page = () =>
    columns * Math.max(1, Math.floor((viewport.current?.height ?? 0) / rows.usualHeight) - 1);
  return (action: ListAction): void => {
    switch (action) {
      case 'next':
        return void walk(active + 1);
      case 'previous':
        return void walk(active - 1);
      case 'pageDown':
        return void walk(active + page());
      case 'pageUp':
        return void walk(active - page());
      case 'first':
        return void walk(0);
      case 'last':
        return void walk(total - 1);
      case 'select':
        return onSelect(active, 'toggle');
      case 'selectNext':
      case 'selectPrevious':
        return onSelect(walk(active + (action === 'selectNext' ? 1 : -1)), 'range');
      default:
        return onAction(action);
    }
  };
}

/** The place in the list of the row that has the element; -1 outside of all. */
export function rowOf(element: Element): number {
  const row = element.closest('[data-row]');
  return row instanceof HTMLElement ? Number(row.dataset['row']) : -1;
}
