// Brings the registry's part of the address rules up to date; the parts gathered by hand stay as they are:
//   node scripts/update-address-rules.mjs [params.csv]
// params.csv is `_data/params.csv` of github.com/mpchadwick/tracking-query-params-registry (Unlicense),
// which is fetched where no file is named.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const target = new URL('../src/domain/address/data/address-rules.json', import.meta.url);
const registry =
  'https://raw.githubusercontent.com/mpchadwick/tracking-query-params-registry/master/_data/params.csv';

/**
 * Names of the registry that are not removed everywhere, and why. Where a name is certain on the site
 * that sets it, the part gathered by hand removes it there.
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
 * The names to remove on every site, sorted, without doubles.
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
 * The rules with these names in the registry's part, and its date.
 *
 * @template {{ parts: { name: string, date: string, rules: object[] }[] }} R
 * @param {R} rules
 * @param {readonly string[]} names
 * @param {string} date
 * @returns {R}
 */
export function withRegistry(rules, names, date) {
  const parts = rules.parts.map((part) =>
    part.name === 'registry' ? { ...part, date, rules: [{ sites: ['*'], remove: [...names] }] } : part,
  );
  return { ...rules, parts };
}

/** @param {string | undefined} file */
async function readRegistry(file) {
  if (file !== undefined) return readFile(file, 'utf8');
  const answer = await fetch(registry);
  if (!answer.ok) throw new Error(`${registry} answered ${answer.status}.`);
  return answer.text();
}

const [, script, csv] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const rules = JSON.parse(await readFile(target, 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  const next = withRegistry(rules, namesOf(await readRegistry(csv)), today);
  await writeFile(target, `${JSON.stringify(next, undefined, 2)}\n`);
}
