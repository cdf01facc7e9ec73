// Turns the registry's list of tracking parameters into the data file that the product ships:
//   node scripts/tracking-data.mjs params.csv
// params.csv is `_data/params.csv` of github.com/mpchadwick/tracking-query-params-registry (Unlicense).
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const target = new URL('../src/domain/address/data/tracking-params.ts', import.meta.url);

/**
 * Names of the registry that are not dropped everywhere, and why. Where a name is certain on the
 * site that sets it, `src/domain/address/tracking-rules.ts` drops it there.
 *
 * @type {ReadonlyMap<string, string>}
 */
export const ambiguousInRegistry = new Map([
  ['si', 'two letters: a start index or a section elsewhere; certain on Spotify and YouTube'],
  ['campid', 'names a campaign page, a camp or a campus elsewhere; certain on eBay'],
  ['toolid', 'names the tool that a page is about elsewhere; certain on eBay'],
  ['customid', 'names a record of the site elsewhere; certain on eBay'],
  ['rtid', 'names a route or a retweet elsewhere; nowhere certain, since Rokt runs on the sites of others'],
]);

/**
 * Names that choose what a page shows on far more sites than count visitors with them. Should a
 * later list of the registry hold one of these, it stays out all the same.
 */
export const neverTracking = `
  a c d f g i id k l m n p q s t u v w x y z
  action article cat category cid code content date feature file filter format from hl key keyword lang
  language list medium mode name order page pid post query ref ref_src referrer search sid sort source
  start tab tag term text tid time title topic type uid url user via view
`
  .trim()
  .split(/\s+/);

/**
 * The names to drop on every site, sorted, without doubles.
 *
 * @param {string} csv with a header line; the name is the first column and is never quoted
 */
export function namesOf(csv) {
  const names = csv
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',', 1)[0]?.trim() ?? '')
    .filter((name) => name !== '' && !ambiguousInRegistry.has(name) && !neverTracking.includes(name));
  return [...new Set(names)].sort();
}

/**
 * The source text of the data file.
 *
 * @param {readonly string[]} names
 */
export function dataFile(names) {
  return `/**
 * Parameters that tell one visitor or campaign from another and never choose what a page shows.
 * Written by scripts/tracking-data.mjs; change that, not this.
 * Source: https://github.com/mpchadwick/tracking-query-params-registry (_data/params.csv)
 * Licence: Unlicense (public domain)
 */
export const trackingParams: readonly string[] = [
${names.map((name) => `  '${name.replaceAll(/[\\']/g, String.raw`\$&`)}',\n`).join('')}];
`;
}

const [, script, csv] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (csv === undefined) throw new Error('Name the file: node scripts/tracking-data.mjs params.csv');
  await writeFile(target, dataFile(namesOf(await readFile(csv, 'utf8'))));
}
