import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildExtension } from './build-extension.mjs';
import { readPlaywrightReport, readVitestReport } from './read-report.mjs';
import { runTool } from './run.mjs';

/**
 * @typedef {import('./read-report.mjs').Outcome} Outcome
 * @typedef {{ name: string, work: () => Promise<Outcome> }} Step
 */

/**
 * One command, which counts as one test.
 *
 * @param {string} name
 * @param {import('./run.mjs').Tool} tool
 * @param {readonly string[]} args
 * @returns {Step}
 */
function toolStep(name, tool, args) {
  return singleStep(name, async () => {
    const { ok, output } = await runTool(tool, args);
    if (!ok) throw new Error(output);
  });
}

/**
 * One test, failed by an exception.
 *
 * @param {string} name
 * @param {() => Promise<void>} check
 * @returns {Step}
 */
export function singleStep(name, check) {
  const work = async () => {
    try {
      await check();
      return { passed: 1, failed: 0, skipped: 0, messages: [] };
    } catch (error) {
      return {
        passed: 0,
        failed: 1,
        skipped: 0,
        messages: [error instanceof Error ? error.message : String(error)],
      };
    }
  };
  return { name, work };
}

/** Everything that needs neither a build nor a browser. @type {readonly Step[]} */
export const quickSteps = [
  toolStep('types', 'tsc', ['-p', 'tsconfig.json']),
  toolStep('types of the pure rooms', 'tsc', ['-p', 'src/tsconfig.pure.json']),
  toolStep('lint', 'oxlint', ['--type-aware', '--deny-warnings']),
  toolStep('format', 'oxfmt', ['--check']),
  toolStep('unused code', 'knip', []),
  vitestStep('unit tests', 'tests/vitest.config.ts'),
];

/** Real site generators build sites of exported posts. */
export const generatorStep = vitestStep('site generators', 'tests/generators/vitest.config.ts');

/** Destinations publish to their real servers, which are installed where they can be had. */
export const serverStep = vitestStep('servers of destinations', 'tests/servers/vitest.config.ts');

/**
 * @param {string} name
 * @param {string} config
 * @returns {Step}
 */
function vitestStep(name, config) {
  const work = () =>
    withReport(async (file) => {
      const args = ['run', '--config', config, '--reporter=json', `--outputFile=${file}`];
      return readVitestReport(await runTool('vitest', args), await textOf(file));
    });
  return { name, work };
}

/**
 * @param {import('./build-extension.mjs').Browser} browser
 * @returns {Step}
 */
export function buildStep(browser) {
  return singleStep(`production build for ${browser}`, () => buildExtension(browser));
}

/**
 * The tests in one real browser, over the builds in dist/.
 *
 * @param {'chromium' | 'firefox'} project
 * @returns {Step}
 */
export function browserStep(project) {
  const config = 'tests/e2e/playwright.config.ts';
  return {
    name: `end to end in ${project}`,
    work: () =>
      withReport(async (file) => {
        const args = ['test', '-c', config, `--project=${project}`, '--reporter=json'];
        const run = await runTool('playwright', args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
        return readPlaywrightReport(run, await textOf(file));
      }),
  };
}

/**
 * @template T
 * @param {(file: string) => Promise<T>} work
 */
async function withReport(work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gleanings-report-'));
  try {
    return await work(path.join(folder, 'report.json'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * The report's text, or nothing if the runner died before it wrote one.
 *
 * @param {string} file
 */
async function textOf(file) {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}
