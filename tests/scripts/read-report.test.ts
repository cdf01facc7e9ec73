import { describe, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '../../scripts/read-report.mjs';

const well = { ok: true, output: '' };
const badly = { ok: false, output: 'the runner said why' };

const aTest = (status: string, failureMessages: string[] = []) => ({
  fullName: `a test that ${status}`,
  status,
  failureMessages,
});
const aFile = (status: string, assertionResults: ReturnType<typeof aTest>[], message = '') => ({
  name: 'a.test.ts',
  status,
  message,
  assertionResults,
});
const vitest = (...testResults: ReturnType<typeof aFile>[]) => JSON.stringify({ testResults });

describe('a vitest report', () => {
  test('counts what passed and what was skipped', () => {
    const report = vitest(aFile('passed', [aTest('passed'), aTest('pending'), aTest('todo')]));
    expect(readVitestReport(well, report)).toEqual({ passed: 1, failed: 0, skipped: 2, messages: [] });
  });

  test('tells which test failed, and why', () => {
    const report = vitest(aFile('failed', [aTest('passed'), aTest('failed', ['1 is not 2'])]));
    const outcome = readVitestReport(badly, report);
    expect(outcome).toMatchObject({ passed: 1, failed: 1 });
    expect(outcome.messages).toEqual(['a test that failed\n1 is not 2']);
  });

  test.each([
    ['a file that does not load', badly, vitest(aFile('failed', [], 'no such module')), 'no such module'],
    ['a bad end with no test to blame', badly, vitest(aFile('passed', [aTest('passed')])), badly.output],
    ['a runner that died before its report', badly, '', badly.output],
    ['a run of no test at all', well, vitest(), 'No test was run.'],
  ])('%s is one failure', (_, run, report, why) => {
    const outcome = readVitestReport(run, report);
    expect(outcome.failed).toBe(1);
    expect(outcome.messages.join('\n')).toContain(why);
  });
});

const aSpec = (title: string, status: string, message?: string) => ({
  title,
  file: 'a.spec.ts',
  line: 3,
  tests: [{ status, results: [{ errors: message ? [{ message }] : [] }] }],
});
const playwright = (specs: ReturnType<typeof aSpec>[], errors: { message: string }[] = []) =>
  JSON.stringify({ suites: [{ suites: [{ specs }] }], errors });

describe('a Playwright report', () => {
  test('counts nested suites', () => {
    const report = playwright([aSpec('a', 'expected'), aSpec('b', 'skipped')]);
    expect(readPlaywrightReport(well, report)).toEqual({ passed: 1, failed: 0, skipped: 1, messages: [] });
  });

  test('a test that passed only when tried again is named, and has passed', () => {
    const outcome = readPlaywrightReport(well, playwright([aSpec('shaky', 'flaky', 'timed out')]));
    expect(outcome).toMatchObject({ passed: 1, failed: 0 });
    expect(outcome.messages).toEqual(['Passed only when tried again: a.spec.ts:3 shaky']);
  });

  test('a test that failed is named, with what it said', () => {
    const outcome = readPlaywrightReport(badly, playwright([aSpec('broken', 'unexpected', 'timed out')]));
    expect(outcome).toMatchObject({ passed: 0, failed: 1, messages: ['a.spec.ts:3 broken\ntimed out'] });
  });

  test.each([
    ['an error outside any test', badly, playwright([], [{ message: 'bad config' }]), 'bad config'],
    ['a runner that died before its report', badly, '', badly.output],
    ['a run of no test at all', well, playwright([]), 'No test was run.'],
  ])('%s is one failure', (_, run, report, why) => {
    const outcome = readPlaywrightReport(run, report);
    expect(outcome).toMatchObject({ failed: 1, messages: [expect.stringContaining(why)] });
  });
});
