import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * A Vite plugin that puts the licences of all bundled packages into the build, in one file. Vite's own
 * `build.license` does not see what workers bundle (8.3), so `collect` goes among the worker's plugins
 * and `write` among the page's, which are done after those.
 *
 * @param {string} fileName
 */
export function licenceNotices(fileName) {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @param {Record<string, import('vite').Rolldown.OutputChunk | import('vite').Rolldown.OutputAsset>} bundle */
  const collectFrom = (bundle) => {
    for (const chunk of Object.values(bundle)) {
      // What a style sheet names, as a font, is an asset.
      const ids = chunk.type === 'chunk' ? chunk.moduleIds : chunk.originalFileNames;
      for (const id of ids) {
        const folder = packageFolder(path.resolve(root, id.replace('\0', '')));
        if (folder) folders.add(folder);
      }
    }
  };
  return {
    /** @type {() => import('vite').Plugin} */
    collect: () => ({
      name: 'licence-notices-of-workers',
      generateBundle: (_, bundle) => collectFrom(bundle),
    }),
    /** @type {() => import('vite').Plugin} */
    write: () => ({
      name: 'licence-notices',
      apply: 'build',
      generateBundle(_, bundle) {
        collectFrom(bundle);
        this.emitFile({ type: 'asset', fileName, source: noticesOf([...folders]) });
      },
    }),
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
 * Name, version, licence and the licence's text of each package. Throws where a package has no text,
 * since a build without it must not be given to anybody.
 *
 * @param {readonly string[]} folders
 */
export function noticesOf(folders) {
  const notices = folders.map((folder) => {
    /** @type {{ name: string, version: string, license: string, homepage?: string }} */
    const { name, version, license, homepage } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    );
    const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)\b/i.test(file));
    if (files.length === 0) throw new Error(`${name} ${version} is bundled and brings no licence text.`);
    const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
    const source = homepage === undefined ? '' : `\nSource: ${homepage}`;
    return { name, text: `${name} ${version}\nLicence: ${license}${source}\n\n${texts.join('\n\n')}` };
  });
  const sorted = notices.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => text);
  const line = `\n\n${'-'.repeat(72)}\n\n`;
  return `Gleanings contains the packages named here, each under its own licence.${line}${[...new Set(sorted)].join(line)}\n`;
}
