/**
 * Runs every step, whatever became of those before it, with a line for each and the messages of
 * what failed. The last line printed is the sum, alone and in plain words, for whoever counts.
 *
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @param {(line: string) => void} [print]
 * @returns {Promise<boolean>} whether nothing failed
 */
export async function runSteps(steps, print = console.log) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, work } of steps) {
    const start = performance.now();
    const { passed, failed, skipped, messages } = await work();
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    print(`${failed ? 'FAIL' : 'ok  '}  ${name}: ${counts({ passed, failed, skipped })} (${seconds} s)`);
    for (const message of messages) print(message.trimEnd().replaceAll(/^/gm, '      '));
  }
  print(counts(sum));
  return sum.failed === 0;
}

/** @param {{ passed: number, failed: number, skipped: number }} sum */
function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
