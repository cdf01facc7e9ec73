import type { Clip } from '../clip';
import type { Digest, Term } from '../digest';
import { slugOf } from '../slug';
import { tagKey } from '../tagging/tags';

/** What the writer settled once about the terms of posts. */
export interface TermRules {
  /** The category that a tag stands for, by the tag's key. */
  categories: ReadonlyMap<string, string>;
  /** The slug that earlier digests gave to a name, by the name's key. */
  slugs: ReadonlyMap<string, string>;
}

type Terms = Pick<Digest, 'categories' | 'tags'>;

/** The terms with the clips' tags, and the categories these stand for, behind those it has. */
export function withTermsOf(terms: Terms, clips: readonly Clip[], rules: TermRules): Terms {
  const tags = clips.flatMap((clip) => clip.tags);
  const categories = tags.flatMap((tag) => rules.categories.get(tagKey(tag)) ?? []);
  return {
    categories: withNames(terms.categories, categories, rules),
    tags: withNames(terms.tags, tags, rules),
  };
}

/** The terms without the tags that only `removed` brought; what the writer typed besides stays. */
export function withoutTermsOf(terms: Terms, removed: Clip, rest: readonly Clip[]): Terms {
  const kept = new Set(rest.flatMap((clip) => clip.tags.map(tagKey)));
  const gone = new Set(removed.tags.map(tagKey).filter((key) => !kept.has(key)));
  return { ...terms, tags: terms.tags.filter(({ name }) => !gone.has(tagKey(name))) };
}

/** The terms with those names behind them that they lack. */
export function withNames(
  terms: readonly Term[],
  names: readonly string[],
  { slugs }: Pick<TermRules, 'slugs'>,
): Term[] {
  const all = [...terms];
  const keys = new Set(all.map(({ name }) => tagKey(name)));
  for (const name of names) {
    const key = tagKey(name);
    if (key === '' || keys.has(key)) continue;
    keys.add(key);
    all.push({ name, slug: slugs.get(key) ?? slugOf(name) });
  }
  return all;
}

/** The slugs of the digests' terms; where they differ, the first digest's. */
export function slugsIn(digests: readonly Digest[]): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const { name, slug } of digests.flatMap(({ categories, tags }) => [...categories, ...tags])) {
    if (slug !== '' && !slugs.has(tagKey(name))) slugs.set(tagKey(name), slug);
  }
  return slugs;
}

/** The writer's map, a line for each tag: `tag = category`. Lines without both are passed over. */
export function parseCategories(text: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of text.split('\n')) {
    const at = line.search(/[=＝]/);
    const [tag, category] = [line.slice(0, at).replace(/^[#＃\s]+/, ''), line.slice(at + 1).trim()];
    if (at > 0 && tagKey(tag) !== '' && category !== '') map.set(tagKey(tag), category);
  }
  return map;
}
