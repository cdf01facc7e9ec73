import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** As it is published: named characters are looked up in a table, and no element is asked for them. */
const namedCharacters = fileURLToPath(
  new URL('../../../src/rendering/markdown/named-character-reference.ts', import.meta.url),
);

/**
 * A module with all it imports as one script, to be run in a page that knows nothing of it.
 *
 * @param {string} entry
 */
export async function pageScript(entry) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // As in the build: Node's name for it, which PouchDB knows.
    define: { global: 'globalThis' },
    resolve: { alias: { 'decode-named-character-reference': namedCharacters } },
    build: { write: false, target: 'chrome123', lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk =
    output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The page could not be built.');
  return chunk.code;
}
