/** @import { Bench } from './bench-page' */
import { searchedWords } from '../library/searched-words.mjs';
import { benchBrowser } from './bench-browser.mjs';

/**
 * Measures what the library's storage costs at 100,000 clips, each against a bare baseline in the same
 * run: `node tests/bench/storage/storage.bench.mjs [NAME] [CLIPS]`.
 */
const [only = '', size = '100000'] = process.argv.slice(2);
const clips = Number(size);

const browser = await benchBrowser();
let page = await browser.open();
try {
  const raw = await call('fillRaw', clips);
  const stored = await call('fill', clips);
  const indexed = await call('search', 'the');
  console.log(`  stored and indexed ${ms(stored + indexed)}, put by hand ${ms(raw)}`);
  if (wanted('search.query')) await searchQuery();
  if (wanted('search.cold')) await searchCold();
  if (wanted('search.write')) await searchWrite();
  if (wanted('bulk.tag')) await bulkTag();
} finally {
  await browser.quit();
}

/**
 * Calls a function of the page.
 *
 * @template {keyof Bench} N
 * @param {N} name
 * @param {Parameters<Bench[N]>} given
 * @returns {Promise<Awaited<ReturnType<Bench[N]>>>}
 */
function call(name, ...given) {
  return page.evaluate(
    ([called, values]) =>
      Reflect.apply(Reflect.get(Reflect.get(globalThis, 'bench'), called), undefined, values),
    /** @type {const} */ ([name, given]),
  );
}

/** @param {string} metric */
function wanted(metric) {
  return metric.startsWith(only);
}

/** From the text to the clips of the first rows; what is painted is measured in the library itself. */
async function searchQuery() {
  for (const [kind, text] of Object.entries(searchedWords)) {
    const times = [];
    for (let n = 0; n < 30; n++) times.push(await call('search', text));
    console.log(`  search.query ${kind.padEnd(9)} median ${ms(at(times, 0.5))}  p95 ${ms(at(times, 0.95))}`);
  }
}

/** The first search of a page in a browser just started, beside the first rows of the same page. */
async function searchCold() {
  /** @type {number[][]} */
  const [searches = [], lists = []] = [];
  for (let n = 0; n < 7; n++) {
    await browser.restart();
    page = await browser.open();
    lists.push(await call('at', 0));
    searches.push(await call('search', 'the'));
  }
  report('search.cold', searches, lists);
}

async function searchWrite() {
  /** @type {number[][]} */
  const [ours = [], baseline = []] = [];
  for (let n = 0; n < 21; n++) {
    baseline.push(await call('saveOneRaw', 10_000 + n));
    ours.push(await call('saveOne', 20_000 + n));
  }
  report('search.write', ours, baseline, 5);
}

async function bulkTag() {
  /** @type {number[][]} */
  const [ours = [], baseline = [], undone = []] = [];
  for (let n = 0; n < 3; n++) {
    baseline.push(await call('tagRaw', clips / 2, `bench-${n}`));
    const times = await call('tag', clips / 2, `bench-${n}`);
    ours.push(times.tagged);
    undone.push(times.undone);
  }
  report('bulk.tag', ours, baseline, 2);
  report('bulk.undo', undone, baseline);
}

/**
 * @param {string} metric
 * @param {readonly number[]} ours
 * @param {readonly number[]} baseline
 * @param {number} [budget]
 */
function report(metric, ours, baseline, budget) {
  const n = ours.length;
  const [mine, bare] = [at(ours, 0.5), at(baseline, 0.5)];
  const ratio = Number((mine / bare).toFixed(2));
  console.log(`${metric.padEnd(14)} ${ms(mine)} against ${ms(bare)}: ${ratio} of ${budget ?? 'no'} budget`);
  if (budget === undefined) return;
  const round = (/** @type {number} */ value) => Number(value.toFixed(2));
  console.log(
    JSON.stringify({ metric, unit: 'ms', ours: round(mine), baseline: round(bare), ratio, budget, n }),
  );
}

/** @param {readonly number[]} times @param {number} share */
function at(times, share) {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(1)} ms`;
}
