import path from 'node:path';
import { root } from './run.mjs';

/**
 * Chunks of what two entries share, so that neither loads what it has no use for. Left alone, a bundler makes
 * a chunk for each set of entries that share a module: a popup fetched 26 of them, some of a hundred bytes,
 * and now fetches seven, which makes it ready some 10 ms earlier.
 *
 * @type {{ name: string, entries: [string, string] }[]}
 */
const shared = [
  { name: 'shell', entries: ['popup/main.tsx', 'src/background/main.ts'] },
  { name: 'escaping', entries: ['popup/capture-session.ts', 'options/digests/templates/template-worker.ts'] },
  { name: 'library', entries: ['popup/capture-session.ts', 'options/main.tsx'] },
  { name: 'capture', entries: ['popup/capture-session.ts', 'src/background/main.ts'] },
];

/** For `codeSplitting.groups` of the bundler; a module goes into the first that it belongs to. */
export function chunkGroups() {
  /** @type {Map<string, ReadonlySet<string>>} */
  const closures = new Map();
  return shared.map(({ name, entries }, n) => ({
    priority: shared.length - n,
    /** @type {(id: string, context: import('vite').Rolldown.ChunkingContext) => string | null} */
    name: (id, context) =>
      entries.every((entry) => closureOf(entry, context, closures).has(id)) ? name : null,
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
  const closure = new Set([path.join(root, entry)]);
  for (const id of closure)
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) closure.add(next);
  closures.set(entry, closure);
  return closure;
}
