import { ratioOf, type Measured, type Spread } from './measured';

/** One metric as one line of JSON. */
export function jsonLine(result: Measured): string {
  const { metric, unit, ours, baseline, budget, n } = result;
  const line = {
    metric,
    unit,
    ours: rounded(ours.median),
    baseline: rounded(baseline.median),
    ratio: rounded(ratioOf(result)),
    budget,
    n,
  };
  return JSON.stringify(line);
}

/** All metrics as a Markdown table, which people can read as it is. */
export function table(results: readonly Measured[]): string[] {
  const head = ['metric', 'unit', 'ours (min–max)', 'baseline (min–max)', 'ratio', 'budget', '', 'n'];
  const rows = results.map((result) => [
    result.metric,
    result.unit,
    spread(result.ours),
    spread(result.baseline),
    String(rounded(ratioOf(result))),
    String(result.budget),
    ratioOf(result) <= result.budget ? 'held' : 'MISSED',
    String(result.n),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function spread({ median, lowest, highest }: Spread): string {
  if (lowest === undefined || highest === undefined || lowest === highest) return String(rounded(median));
  return `${rounded(median)} (${rounded(lowest)}–${rounded(highest)})`;
}

/** Three digits that count are more than a shared machine can tell. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
