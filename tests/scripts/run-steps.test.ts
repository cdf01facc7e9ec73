import { expect, test } from 'vitest';
import { runSteps } from '../../scripts/run-steps.mjs';
import { singleStep } from '../../scripts/steps.mjs';

const counted = (name: string, passed: number, failed: number, skipped: number) => ({
  name,
  work: async () => ({ passed, failed, skipped, messages: failed ? ['first\nsecond'] : [] }),
});

async function linesOf(steps: Parameters<typeof runSteps>[0]) {
  const lines: string[] = [];
  const ok = await runSteps(steps, (line) => lines.push(line));
  return { ok, lines };
}

test('the last line is the sum of all steps', async () => {
  const { ok, lines } = await linesOf([counted('a', 2, 0, 0), counted('b', 40, 0, 0)]);
  expect(lines.at(-1)).toBe('42 passed, 0 failed');
  expect(ok).toBe(true);
});

test('what was skipped is said', async () => {
  const { lines } = await linesOf([counted('a', 2, 0, 3)]);
  expect(lines.at(-1)).toBe('2 passed, 0 failed, 3 skipped');
});

test('one failure fails the run, is told, and stops no later step', async () => {
  const broken = singleStep('broken', async () => {
    throw new Error('it is broken');
  });
  const { ok, lines } = await linesOf([broken, counted('after', 1, 0, 0)]);
  expect(ok).toBe(false);
  expect(lines).toContain('      it is broken');
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
});
