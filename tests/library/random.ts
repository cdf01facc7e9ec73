/** Chance from a seed: the same seed gives the same numbers in every engine. */
export interface Random {
  /** From 0 up to 1 and not 1 itself. */
  unit(): number;
  /** A whole number from 0 up to `end` and not `end` itself. */
  below(end: number): number;
  /** True for this share of the calls. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** The generator Mulberry32, with a state of 32 bits: plenty for test data, and nothing else. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(unit() * end);
  return {
    unit,
    below,
    chance: (share) => unit() < share,
    pick: <T>(list: readonly T[]) => list[below(list.length)]!,
  };
}

/** Picks from a list by Zipf's law: the second half as often as the first, the third a third as often. */
export function zipfOf<T>(list: readonly T[]): (random: Random) => T {
  const sums = new Float64Array(list.length);
  let sum = 0;
  for (let rank = 0; rank < list.length; rank++) sums[rank] = sum += 1 / (rank + 1);
  // Where to begin to look, for each of many equal steps of the sum: the search is a step or two.
  const steps = list.length * 2;
  const starts = new Uint32Array(steps);
  for (let step = 0, rank = 0; step < steps; step++) {
    while (sums[rank]! <= (step / steps) * sum) rank++;
    starts[step] = rank;
  }
  return (random) => {
    const unit = random.unit();
    let rank = starts[Math.floor(unit * steps)]!;
    while (sums[rank]! <= unit * sum) rank++;
    return list[rank]!;
  };
}
