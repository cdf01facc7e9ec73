interface Pair {
  ours: () => Promise<number>;
  baseline: () => Promise<number>;
}

/** Enough that one busy moment of the machine does not move the median. */
export const samples = 15;

/**
 * Measures a pair by turns, so that what slows the machine down slows down both. The first round is
 * thrown away: caches fill in it.
 */
export async function alternate(pair: Pair, rounds = samples) {
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const [bare, mine] = [await pair.baseline(), await pair.ours()];
    if (round < 0) continue;
    baseline.push(bare);
    ours.push(mine);
  }
  return { ours, baseline };
}
