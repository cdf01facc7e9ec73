import { existsSync, statSync } from 'node:fs';
import { root } from './run.mjs';

/**
 * Names a chunk for the page or the module that it is, or for the one or two places most of its code comes from.
 *
 * @param {import('vite').Rolldown.PreRenderedChunk} chunk
 */
export function chunkFileName({ facadeModuleId, moduleIds, name }) {
  return `assets/${(facadeModuleId ? entryName(facadeModuleId) : undefined) ?? namesOfOrigins(moduleIds) ?? name}-[hash].js`;
}

/**
 * Names the style sheet of a page for it.
 *
 * @param {import('vite').Rolldown.PreRenderedAsset} asset
 */
export function assetFileName({ originalFileNames: [original = ''] }) {
  return `assets/${entryName(original) ?? '[name]'}-[hash][extname]`;
}

/**
 * Pages and the background are named for their folder, since their files are all called alike.
 *
 * @param {string} file
 */
function entryName(file) {
  const [, folder, module] = /([^/]+)\/(?:index\.html|main\.ts|([^/]+)\.tsx?)$/.exec(file) ?? [];
  return module ?? folder;
}

/** @param {readonly string[]} moduleIds */
function namesOfOrigins(moduleIds) {
  /** @type {Map<string, number>} */
  const bytesByOrigin = new Map();
  for (const id of moduleIds.filter((id) => existsSync(id))) {
    const origin = originOf(id);
    bytesByOrigin.set(origin, (bytesByOrigin.get(origin) ?? 0) + statSync(id).size);
  }
  const total = [...bytesByOrigin.values()].reduce((sum, bytes) => sum + bytes, 0);
  const largest = [...bytesByOrigin].toSorted(([, one], [, other]) => other - one).slice(0, 2);
  const names = largest.filter(([, bytes]) => bytes >= total / 4).map(([origin]) => origin);
  return names.join('-') || undefined;
}

/**
 * A package, a room of `src/`, or a screen.
 *
 * @param {string} file
 */
function originOf(file) {
  const [, npmPackage] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  if (npmPackage !== undefined)
    return /^(?:micromark|mdast|decode-named)/.test(npmPackage)
      ? 'markdown'
      : npmPackage.replace('/', '-').slice(Number(npmPackage[0] === '@'));
  const [, room = 'bundler'] = /^\/?(?:src\/)?([\w-]+)\//.exec(file.slice(root.length)) ?? [];
  return room;
}
