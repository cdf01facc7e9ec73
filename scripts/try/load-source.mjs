import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../run.mjs';

/**
 * A module of the product as it is, without a build.
 *
 * @param {string} file from the repository's folder on
 * @returns {Promise<any>}
 */
export async function loadSource(file) {
  const { module } = await runnerImport(path.join(root, file), { configFile: false, logLevel: 'error' });
  return module;
}
