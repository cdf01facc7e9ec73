import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sameJson } from '../../../src/domain/json';

/** Entries that make one paragraph, by the ids of the first and the last of them. */
export interface Run {
  first: string;
  last: string;
}

interface RunBracketsProps {
  list: RefObject<HTMLElement | null>;
  runs: readonly Run[];
}

/** A bracket in the margin of each paragraph that several entries make. */
export function RunBrackets({ list, runs }: RunBracketsProps) {
  const [boxes, setBoxes] = useState<{ top: number; height: number }[]>([]);
  const latest = useRef(runs);
  latest.current = runs;
  const measure = () => {
    const { current: box } = list;
    if (!box) return;
    const { top: origin } = box.getBoundingClientRect();
    const find = (id: string) => box.querySelector(`[data-entry="${id}"]`);
    const next = latest.current.flatMap(({ first, last }) => {
      const [start, end] = [find(first), find(last)];
      if (!start || !end) return [];
      // What stands behind the words of the last is no part of the paragraph.
      const below = end.querySelector(':scope > :is(.insertion, .insertion-gap)');
      const top = start.getBoundingClientRect().top - origin;
      const bottom = (below ?? end).getBoundingClientRect()[below ? 'top' : 'bottom'] - origin;
      return [{ top: Math.round(top), height: Math.round(bottom - top) }];
    });
    setBoxes((before) => (sameJson(before, next) ? before : next));
  };
  useLayoutEffect(measure, [runs]);
  useEffect(() => {
    const { current: box } = list;
    if (!box) return;
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="run-brackets" aria-hidden="true">
      {boxes.map(({ top, height }, at) => (
        <i key={at} style={{ insetBlockStart: `${top}px`, blockSize: `${height}px` }} />
      ))}
    </div>
  );
}
