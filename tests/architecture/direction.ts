import type { Import } from './imports';

/** What each room may import beside itself: the drawing of docs/adr/0001, written down once. */
const below: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  rendering: ['domain'],
  exchange: ['domain'],
  page: ['domain'],
  browser: ['domain'],
  storage: ['domain', 'rendering', 'exchange'],
  publishing: ['domain', 'rendering', 'exchange'],
  ui: ['domain', 'rendering', 'exchange', 'storage', 'publishing', 'browser'],
  background: ['domain', 'rendering', 'exchange', 'storage', 'publishing', 'browser', 'ui'],
  popup: ['domain', 'rendering', 'exchange', 'storage', 'publishing', 'browser', 'ui'],
  options: ['domain', 'rendering', 'exchange', 'storage', 'publishing', 'browser', 'ui'],
};

/** Packages that belong to one room. */
const owners: Readonly<Record<string, string>> = { 'webextension-polyfill': 'browser', dexie: 'storage' };

/** Folders that say nothing of what is in them. */
const vague = /(?:^|\/)(?:common|utils?|helpers?|lib|shared|misc)\//;

/** Why an import is not allowed, in a sentence, or undefined where it is. */
export function objection({ file, target }: Import): string | undefined {
  const room = roomOf(file);
  if (vague.test(file)) return `${file} lies in a folder whose name says nothing`;
  const owner = owners[target];
  if (owner !== undefined && owner !== room) return `${file} imports ${target}, which only src/${owner}/ may`;
  const other = roomOf(target);
  if (other === undefined || other === room || room === undefined) return undefined;
  // The seam names the files that the browser is to inject into pages; it does not import their code.
  if (room === 'browser' && /^src\/page\/(?:page|selection)\.ts$/.test(target)) return undefined;
  return below[room]?.includes(other) ? undefined : `${file} imports upward, from ${target}`;
}

function roomOf(path: string): string | undefined {
  const [top, room] = path.split('/');
  return top === 'src' ? room : top === 'popup' || top === 'options' ? top : undefined;
}

/** What a pure room may not reach for: the clock and chance come in as arguments. */
const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\.|\bperformance\./;

/** Why a source is not pure though its room has to be, or undefined. */
export function impurity(file: string, source: string): string | undefined {
  const found = /^src\/(?:domain|rendering|exchange)\//.test(file) ? impure.exec(source) : null;
  return found ? `${file} says ${found[0]}` : undefined;
}
