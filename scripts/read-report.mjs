/**
 * @typedef {object} Outcome what one step of a run came to
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} messages one for each failure, for people
 */

/** @typedef {{ ok: boolean, output: string }} Run */

/**
 * @typedef {object} VitestReport
 * @property {{
 *   name: string,
 *   status: string,
 *   message: string,
 *   assertionResults: { fullName: string, status: string, failureMessages: string[] | null }[],
 * }[]} testResults
 */

/**
 * Counts a run of vitest from its JSON report. A file that does not even load is one failure, and
 * so is a run that ends badly with no test to blame.
 *
 * @param {Run} run
 * @param {string} report
 * @returns {Outcome}
 */
export function readVitestReport(run, report) {
  const outcome = nothingYet();
  /** @type {VitestReport} */
  const { testResults } = report ? JSON.parse(report) : { testResults: [] };
  for (const { name, status, message, assertionResults } of testResults) {
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === 'passed') outcome.passed += 1;
      else if (status === 'failed') fail(outcome, `${fullName}\n${(failureMessages ?? []).join('\n')}`);
      else outcome.skipped += 1;
    }
    const blamed = assertionResults.some((test) => test.status === 'failed');
    if (status === 'failed' && !blamed) fail(outcome, `${name}\n${message}`);
  }
  return judged(outcome, run);
}

/**
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{
 *   title: string,
 *   file: string,
 *   line: number,
 *   tests: { status: string, results: { errors: { message?: string }[] }[] }[],
 * }[]} [specs]
 */

/**
 * Counts a run of Playwright from its JSON report.
 *
 * @param {Run} run
 * @param {string} report
 * @returns {Outcome}
 */
export function readPlaywrightReport(run, report) {
  const outcome = nothingYet();
  /** @type {{ suites: Suite[], errors: { message?: string }[] }} */
  const { suites, errors } = report ? JSON.parse(report) : { suites: [], errors: [] };
  for (const { title, file, line, tests } of suites.flatMap(specsOf)) {
    for (const { status, results } of tests) {
      if (status === 'expected') outcome.passed += 1;
      else if (status === 'flaky') {
        outcome.passed += 1;
        outcome.messages.push(`Passed only when tried again: ${file}:${line} ${title}`);
      } else if (status === 'skipped') outcome.skipped += 1;
      else {
        const why = results.flatMap((result) => result.errors.map((error) => error.message ?? ''));
        fail(outcome, `${file}:${line} ${title}\n${why.join('\n')}`);
      }
    }
  }
  for (const { message } of errors) fail(outcome, message ?? 'Playwright failed.');
  return judged(outcome, run);
}

/**
 * @param {Suite} suite
 * @returns {NonNullable<Suite['specs']>}
 */
function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** @returns {Outcome} */
function nothingYet() {
  return { passed: 0, failed: 0, skipped: 0, messages: [] };
}

/**
 * @param {Outcome} outcome
 * @param {string} message
 */
function fail(outcome, message) {
  outcome.failed += 1;
  outcome.messages.push(message);
}

/**
 * A runner that failed without naming a test, or that ran none, has failed all the same.
 *
 * @param {Outcome} outcome
 * @param {Run} run
 */
function judged(outcome, run) {
  const ranNone = outcome.passed + outcome.failed + outcome.skipped === 0;
  if (outcome.failed === 0 && (!run.ok || ranNone)) fail(outcome, run.output || 'No test was run.');
  return outcome;
}
