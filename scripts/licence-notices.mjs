import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * A Vite plugin that puts the licences of all bundled packages into the build, in one file. Vite's own
 * `build.license` (8.3) misses what a style sheet names, as a font.
 *
 * @param {string} fileName
 * @returns {import('vite').Plugin}
 */
export function licenceNotices(fileName) {
  return {
    name: 'licence-notices',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const ids = files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : file.originalFileNames));
      const folders = ids.flatMap((id) => packageFolder(path.resolve(root, id.replace('\0', ''))) ?? []);
      this.emitFile({ type: 'asset', fileName, source: noticesOf([...new Set(folders)]) });
    },
  };
}

/**
 * The folder of the package that a bundled module is from; undefined for a module of ours.
 *
 * @param {string} moduleId path of a file, with a query or a mark of virtual modules around it
 */
export function packageFolder(moduleId) {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)\//.exec(moduleId.replaceAll('\\', '/'))?.[1];
}

/**
 * Name, version, licence and the licence's text of each package; packages of one text stand above it
 * together. Throws where a package has no text, since a build without it must not be given to anybody.
 *
 * @param {readonly string[]} folders
 */
export function noticesOf(folders) {
  /** @type {Map<string, Set<string>>} */
  const packagesByText = new Map();
  for (const folder of folders) {
    /** @type {{ name: string, version: string, license: string, homepage?: string }} */
    const { name, version, license, homepage } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    );
    const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)\b/i.test(file));
    if (files.length === 0) throw new Error(`${name} ${version} is bundled and brings no licence text.`);
    const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
    const text = `Licence: ${license}\n\n${texts.join('\n\n')}`;
    const known = packagesByText.get(text) ?? new Set();
    packagesByText.set(text, known.add(`${name} ${version}${homepage === undefined ? '' : `, ${homepage}`}`));
  }
  const notices = [...packagesByText].map(
    ([text, packages]) => `${[...packages].sort().join('\n')}\n${text}`,
  );
  // The long ones hold the same licences, which a zip packs once where they stand near each other.
  const ordered = notices.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const line = `\n\n${'-'.repeat(72)}\n\n`;
  return `Gleanings contains the packages named here, each under its own licence.${line}${ordered.join(line)}\n`;
}
