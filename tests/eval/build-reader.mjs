import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The reader of page metadata as one script, minified as it is shipped. */
export async function buildReader() {
  const outputs = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('reader-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'reader',
      },
    },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  const chunk =
    output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The reader of page metadata could not be built.');
  return chunk.code;
}
