import path from 'node:path';
import { root } from './run.mjs';

/**
 * Chunks of what several entries share, so that none loads what it has no use for. Left alone, a bundler makes
 * a chunk for each set of entries that share a module: a popup fetched 26 of them, some of a hundred bytes,
 * each of which takes about a millisecond.
 *
 * @type {{ name: string, entries: string[] }[]}
 */
const shared = [
  { name: 'shell', entries: ['popup/main.ts', 'popup/open-capture.tsx'] },
  { name: 'escaping', entries: ['popup/open-capture.tsx', 'src/ui/publishing/template-worker.ts'] },
  { name: 'library', entries: ['popup/open-capture.tsx', 'src/background/main.ts', 'options/main.tsx'] },
  { name: 'capture', entries: ['popup/open-capture.tsx', 'src/background/main.ts'] },
  { name: 'form', entries: ['popup/open-capture.tsx', 'options/main.tsx'] },
];

/** For `codeSplitting.groups` of the bundler; a module goes into the first that it belongs to. */
export function chunkGroups() {
  /** @type {Map<string, ReadonlySet<string>>} */
  const closures = new Map();
  return shared.map(({ name, entries }, n) => ({
    priority: shared.length - n,
    /** @type {(id: string, context: import('vite').Rolldown.ChunkingContext) => string | null} */
    name: (id, context) =>
      // Whatever is loaded later is loaded by it: the first script needs it, and must not fetch its chunk's others.
      id.includes('vite/preload-helper')
        ? 'shell'
        : !id.startsWith('\0') && entries.every((entry) => closureOf(entry, context, closures).has(id))
          ? name
          : null,
  }));
}

/**
 * All modules that load with an entry, itself among them.
 *
 * @param {string} entry
 * @param {import('vite').Rolldown.ChunkingContext} context
 * @param {Map<string, ReadonlySet<string>>} closures
 */
function closureOf(entry, context, closures) {
  const known = closures.get(entry);
  if (known) return known;
  const own = path.join(root, entry);
  if (!context.getModuleInfo(own)) throw new Error(`${entry} is not in the build any more.`);
  const closure = new Set([own]);
  for (const id of closure)
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) closure.add(next);
  closures.set(entry, closure);
  return closure;
}
