import { benches } from './benches';
import { startBuild } from './start-build';
import type { Bench, Measured } from './measured';
import { jsonLine, table } from './print';

/**
 * Runs every metric whose name begins with `prefix`. What cannot be measured is told, and fails the
 * run at its end; the others are measured all the same.
 *
 * @returns whether every metric could be measured
 */
export async function runBenches(prefix: string, clips?: number): Promise<boolean> {
  const wanted = (metric: string) => metric.startsWith(prefix);
  const chosen = benches.filter((bench) => names(bench).some(wanted));
  if (chosen.length === 0) {
    throw new Error(`No metric begins with ${prefix}: ${benches.flatMap(names).join(', ')}`);
  }
  const build = await startBuild();
  const results: Measured[] = [];
  const failures: string[] = [];
  try {
    for (const bench of chosen) {
      const metrics = bench.metrics.filter(wanted);
      const asked = names(bench).filter(wanted).join(', ');
      console.error(`Measuring ${asked} …`);
      try {
        const got = (await bench.run({ ...build.place, wanted, clips })).filter(({ metric }) =>
          wanted(metric),
        );
        results.push(...got);
        for (const result of got) console.log(jsonLine(result));
        const missing = metrics.filter((metric) => !got.some((result) => result.metric === metric));
        if (missing.length > 0) failures.push(`${missing.join(', ')}: not measured`);
      } catch (error) {
        failures.push(`${asked}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await build.remove();
  }
  if (results.length > 0) console.log(['', ...table(results), ''].join('\n'));
  for (const failure of failures) console.error(`FAILED ${failure}`);
  return failures.length === 0;
}

function names({ metrics, notes = [] }: Bench): string[] {
  return [...metrics, ...notes];
}
