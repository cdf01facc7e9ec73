/**
 * A pure function that keeps what this round and the last one asked of it, so that what is asked again is
 * not made again and what is no longer asked is let go. `next` begins a round.
 */
export function remembering<Args extends unknown[], Result>(
  make: (...args: Args) => Result,
  keyOf: (...args: Args) => string,
): { call: (...args: Args) => Result; next: () => void } {
  let before = new Map<string, Result>();
  let now = new Map<string, Result>();
  return {
    call(...args) {
      const key = keyOf(...args);
      const known = now.get(key) ?? before.get(key) ?? make(...args);
      now.set(key, known);
      return known;
    },
    next() {
      before = now;
      now = new Map();
    },
  };
}
