import { rm } from 'node:fs/promises';
import path from 'node:path';
import { root, runTool } from './run.mjs';

/** @typedef {'chrome' | 'firefox'} Browser */

/** @type {readonly Browser[]} */
export const browsers = ['chrome', 'firefox'];

/**
 * Builds the extension for one browser as it is published. A build that fails leaves nothing behind
 * that could be taken for its result.
 *
 * @param {Browser} browser
 * @param {string} [outDir]
 */
export async function buildExtension(browser, outDir = `dist/${browser}`) {
  await rm(path.resolve(root, outDir), { recursive: true, force: true });
  const { ok, output } = await runTool('vite', ['build'], {
    env: { BROWSER: browser, OUT_DIR: outDir, NODE_ENV: 'production' },
  });
  if (!ok) throw new Error(`The build for ${browser} failed:\n${output}`);
}
