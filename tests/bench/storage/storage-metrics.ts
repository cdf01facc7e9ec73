import path from 'node:path';
import { root, run } from '../../../scripts/run.mjs';
import type { Bench, Measured } from '../measured';

const metrics = ['search.write', 'bulk.tag'];

/** What storage costs, measured by a script of its own whose lines of JSON are taken over. */
export const storageBench: Bench = {
  metrics,
  async run({ wanted }) {
    const chosen = metrics.filter(wanted);
    const only = chosen.length === 1 ? chosen : [];
    const script = path.join(root, 'tests/bench/storage/storage.bench.mjs');
    const { ok, stdout, output } = await run(process.execPath, [script, ...only]);
    if (!ok) throw new Error(output);
    return stdout
      .split('\n')
      .filter((line) => line.startsWith('{"metric":'))
      .map(measuredIn);
  },
};

function measuredIn(line: string): Measured {
  const { metric, unit, ours, baseline, budget, n } = JSON.parse(line) as Record<
    'ours' | 'baseline' | 'budget' | 'n',
    number
  > &
    Record<'metric' | 'unit', string>;
  return { metric, unit, ours: { median: ours }, baseline: { median: baseline }, budget, n };
}
