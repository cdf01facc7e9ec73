import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../run.mjs';

const entry = 'virtual:sources';

/**
 * Modules of the product as they are, without a build. All at once, since each import starts a Vite of its
 * own, and Vite gives up an import that takes longer than a minute.
 *
 * @param {string[]} files from the repository's folder on
 * @returns {Promise<any[]>} the modules, in that order
 */
export async function loadSources(...files) {
  const { module } = await runnerImport(entry, {
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? exportAll(files) : undefined),
      },
    ],
  });
  return files.map((_, index) => module[`source${index}`]);
}

/** @param {string[]} files */
function exportAll(files) {
  return files
    .map((file, index) => `export * as source${index} from ${JSON.stringify(path.join(root, file))};\n`)
    .join('');
}
