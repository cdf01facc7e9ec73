/** The first `limit` elements of the sorted `list`, without sorting all of it; `list` stays as it is. */
export function bestOf<T>(list: readonly T[], limit: number, compare: (a: T, b: T) => number): T[] {
  const best: T[] = [];
  for (const one of list) {
    const last = best[limit - 1];
    if (limit <= 0 || (last !== undefined && compare(one, last) >= 0)) continue;
    const at = best.findIndex((other) => compare(one, other) < 0);
    best.splice(at < 0 ? best.length : at, 0, one);
    if (best.length > limit) best.pop();
  }
  return best;
}
