/** What was measured of one kind, ours or the baseline's. Lowest and highest are missing where only a median came back. */
export interface Spread {
  /** Or the slow ones, where a metric is about those. */
  median: number;
  lowest?: number;
  highest?: number;
}

export interface Measured {
  metric: string;
  unit: string;
  ours: Spread;
  baseline: Spread;
  /** The highest ratio of ours to the baseline that is good enough. */
  budget: number;
  /** Samples of ours. */
  n: number;
}

export interface Bench {
  metrics: readonly string[];
  /** What it prints in words beside its metrics, and is chosen by as by those. */
  notes?: readonly string[];
  /** Measures those of its metrics that are wanted, and may measure more of them. */
  run(where: BenchPlace): Promise<Measured[]>;
}

export interface BenchPlace {
  /** Folder of the extension as it is published. */
  build: string;
  /** Folder for what a bench needs beside it; it goes when the run is over. */
  work: string;
  wanted: (metric: string) => boolean;
  /** How many clips the library shall have, where a bench lets one choose. */
  clips?: number | undefined;
}

/** A metric from the samples of a run. */
export function measured(
  metric: string,
  unit: string,
  samples: { ours: readonly number[]; baseline: readonly number[] },
  budget: number,
): Measured {
  const { ours, baseline } = samples;
  return { metric, unit, ours: spreadOf(ours), baseline: spreadOf(baseline), budget, n: ours.length };
}

/** A size against a number of bytes that it may have. */
export function measuredSize(metric: string, bytes: number, budget: number): Measured {
  return measured(metric, 'B', { ours: [bytes], baseline: [budget] }, 1);
}

/** Nothing against nothing is within any budget. */
export function ratioOf({ ours, baseline }: Measured): number {
  return ours.median === 0 ? 0 : ours.median / Math.max(baseline.median, Number.MIN_VALUE);
}

/** The value at a share of the samples: 0.5 is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

function spreadOf(samples: readonly number[]): Spread {
  return { median: quantile(samples, 0.5), lowest: Math.min(...samples), highest: Math.max(...samples) };
}
