import type { Import } from './imports';

/** The rooms from the ground up, as docs/ARCHITECTURE.md draws them: each may import from those below it. */
const floors: readonly (readonly string[])[] = [
  ['domain'],
  ['search', 'rendering', 'exchange', 'metadata'],
  ['storage', 'browser'],
  ['publishing', 'sync'],
  ['app'],
  ['ui'],
  ['background', 'popup', 'options'],
];

/** What is injected into pages knows only what it tells of them. */
const pageMayImport = new Set(['metadata', 'domain']);

/** Packages that belong to one room. */
const owners: readonly [pattern: RegExp, room: string][] = [
  [/^webextension-polyfill$/, 'browser'],
  [/^dexie$/, 'storage'],
  [/^pouchdb-/, 'sync'],
];

/** Folders that say nothing of what is in them. */
const vague = /(?:^|\/)(?:common|utils?|helpers?|lib|shared|misc)\//;

/** Why an import is not allowed, in a sentence, or undefined where it is. */
export function objection({ file, target }: Import): string | undefined {
  if (vague.test(file)) return `${file} lies in a folder whose name says nothing`;
  const room = roomOf(file);
  const owner = owners.find(([pattern]) => pattern.test(target))?.[1];
  if (owner !== undefined && owner !== room) return `${file} imports ${target}, which only src/${owner}/ may`;
  const other = roomOf(target);
  if (other === undefined || room === undefined) return undefined;
  if (other === room) return otherScreen(file, target);
  // The seam names the files that the browser is to inject into pages; it does not import their code.
  if (room === 'browser' && /^src\/page\/(?:page|selection)\.ts$/.test(target)) return undefined;
  const allowed = room === 'page' ? pageMayImport.has(other) : floorOf(other) < floorOf(room);
  return allowed && other !== 'page' ? undefined : `${file} imports upward or sideways, from ${target}`;
}

/** A section of the options page does not import another's folder; the page itself puts them together. */
function otherScreen(file: string, target: string): string | undefined {
  const [from, to] = [sectionOf(file), sectionOf(target)];
  if (from === undefined || to === undefined || from === to) return undefined;
  return `${file} imports from another section, options/${to}/`;
}

function sectionOf(file: string): string | undefined {
  return /^options\/([^/]+)\//.exec(file)?.[1];
}

function roomOf(file: string): string | undefined {
  const [top, room] = file.split('/');
  return top === 'src' ? room : top === 'popup' || top === 'options' ? top : undefined;
}

function floorOf(room: string): number {
  const floor = floors.findIndex((rooms) => rooms.includes(room));
  return floor < 0 ? Number.NaN : floor;
}

/** What a pure room may not reach for: the clock and chance come in as arguments. */
const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\.|\bperformance\./;

const pureRoom = /^src\/(?:domain|metadata|rendering|exchange|search)\//;

/** Why a source is not pure though its room has to be, or undefined. */
export function impurity(file: string, source: string): string | undefined {
  const found = pureRoom.test(file) ? impure.exec(source) : null;
  return found ? `${file} says ${found[0]}` : undefined;
}
