import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Clip } from '../../src/domain/clip';
import type { DayGroup } from './day-groups';
import type { ListView } from './list-view';
import type { RowLayout } from './row-layout';

interface DayHeadOf {
  list: RefObject<HTMLElement | null>;
  layout: RowLayout;
  view: ListView;
  /** Absent where the list has no days. */
  groupOf: ((clip: Clip) => DayGroup) | undefined;
}

/**
 * The heading over the list that names the days of the first clip in sight: its element, and what puts the name
 * in at a scroll, without drawing anything anew.
 */
export function useDayHead({ list, layout, view, groupOf }: DayHeadOf) {
  const head = useRef<HTMLParagraphElement>(null);
  const named = useRef<Clip | undefined>(undefined);
  const update = () => {
    const { rows, columns } = layout;
    const { current: scroller } = list;
    const clip = scroller && view.clips.get(rows.indexAt(scroller.scrollTop) * columns);
    if (!head.current || !clip || !groupOf || clip === named.current) return;
    named.current = clip;
    const { name, hint } = groupOf(clip);
    const [strong, small] = head.current.children;
    if (strong && strong.textContent !== name) strong.textContent = name;
    if (small && small.textContent !== hint) small.textContent = hint;
  };
  useLayoutEffect(() => {
    named.current = undefined;
    update();
  });
  const element = (
    <p ref={head} class="day-head day-head-stuck" aria-hidden="true">
      <b />
      <small />
    </p>
  );
  return { element, update };
}
