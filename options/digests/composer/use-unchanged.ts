import { useMemo, useRef } from 'preact/hooks';
import { sameJson } from '../../../src/domain/json';

/** The list, its elements those of the last one where they are alike; the last list itself where all are. */
export function useUnchanged<T extends { id: string }>(list: readonly T[]): readonly T[] {
  const last = useRef<readonly T[]>(list);
  return useMemo(() => {
    const known = new Map(last.current.map((one) => [one.id, one]));
    const next = list.map((one) => {
      const before = known.get(one.id);
      return before && sameJson(before, one) ? before : one;
    });
    const same =
      next.length === last.current.length && next.every((one, index) => one === last.current[index]);
    if (!same) last.current = next;
    return last.current;
  }, [list]);
}
