import { bestOf } from './best-of';
import { foldText } from './fold-text';
import type { Suggestion, TagContext } from './rank-tags';
import { frecency, type IndexedTag, type TagIndex } from './tag-index';
import { tagKey } from './tags';

interface TagCount {
  name: string;
  /** Clips; one or more. */
  count: number;
}

/**
 * What the library knows of tags, as storage can count it without reading every clip: totals that
 * it keeps, the tags of the clips of one site, and the tags of the clips that carry one tag. Clips
 * in the trash do not count.
 */
export interface TagStatistics {
  known: TagIndex;
  /** The tags of the clips of the page's site. */
  onSite: readonly TagCount[];
  /** For each chosen tag, the tags that stand beside it and on how many clips. */
  together: readonly { tag: string; others: readonly TagCount[] }[];
}

/** What the page says of itself, and may have in common with the reader's tags. */
export interface TaggedPage {
  title: string;
  keywords: readonly string[];
}

interface Found {
  tag: IndexedTag;
  why: Suggestion['why'];
  score: number;
}

/** How much each witness counts at its best. */
const weights = { together: 2, keyword: 1.5, title: 1, site: 1, use: 0.1 };

/**
 * The reader's own tags that fit the page before anything is typed: those that go with the chosen
 * ones, those of the site's other clips, and those that the page's keywords or title name. A tag that
 * nothing speaks for is not offered, however much it is used, and the page never brings a new one.
 */
export function suggestTags(statistics: TagStatistics, page: TaggedPage, context: TagContext): Suggestion[] {
  const chosen = new Set(context.chosen?.map(tagKey));
  const now = Date.parse(context.now);
  const together = togetherShares(statistics, chosen);
  const site = siteShares(statistics.onSite);
  const keywords = new Set(page.keywords.map(foldText));
  const title = ` ${foldText(page.title).split(' ').map(bareWord).join(' ')} `;

  const found = statistics.known.flatMap((tag): Found | [] => {
    if (chosen.has(tag.key) || tag.folded === '') return [];
    const beside = weights.together * (together.get(tag.key) ?? 0);
    const onSite = weights.site * (site.get(tag.key) ?? 0);
    const named = keywords.has(tag.folded) ? weights.keyword : names(title, tag.folded) ? weights.title : 0;
    const best = Math.max(beside, onSite, named);
    if (best === 0) return [];
    const why = best === beside ? 'together' : best === named ? 'page' : 'site';
    const use = frecency(tag, now);
    return { tag, why, score: beside + onSite + named + (weights.use * use) / (1 + use) };
  });
  const order = (a: Found, b: Found) => b.score - a.score || (a.tag.key < b.tag.key ? -1 : 1);
  return bestOf(found, context.limit ?? 8, order).map(({ tag: { name, uses }, why }) => ({
    name,
    uses,
    why,
  }));
}

/** For each tag, the share of the chosen tags' clips that carry it as well, 0 to 1, in the mean. */
function togetherShares(
  { known, together }: TagStatistics,
  chosen: ReadonlySet<string>,
): Map<string, number> {
  const rows = together.filter(({ tag }) => chosen.has(tagKey(tag)));
  const shares = new Map<string, number>();
  for (const { tag, others } of rows) {
    const uses = usesOf(known, tagKey(tag));
    const most = others.reduce((max, { count }) => Math.max(max, count), uses);
    for (const { name, count } of others) {
      const key = tagKey(name);
      shares.set(key, (shares.get(key) ?? 0) + count / most / rows.length);
    }
  }
  return shares;
}

function usesOf(known: TagIndex, key: string): number {
  return known.find((tag) => tag.key === key)?.uses ?? 1;
}

/** For each tag of the site how usual it is there, 0 to 1; a single clip is half a witness. */
function siteShares(onSite: readonly TagCount[]): Map<string, number> {
  const most = onSite.reduce((max, { count }) => Math.max(max, count), 1);
  const share = (count: number) => (count / most) * (count / (count + 1));
  return new Map(onSite.map(({ name, count }) => [tagKey(name), share(count)]));
}

/** A word without the punctuation around it; `C++`, `C#` and `.NET` are whole. */
function bareWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}.]+/u, '').replace(/(?:['’]s)?[^\p{L}\p{M}\p{N}+#]*$/u, '');
}

/** Whether the title has the tag as whole words, or within a script that has no spaces. */
function names(title: string, folded: string): boolean {
  if (title.includes(` ${folded} `)) return true;
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{2,}$/u.test(folded)
    ? title.includes(folded)
    : false;
}
