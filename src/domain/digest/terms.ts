import type { Clip } from '../clip';
import type { Digest, Entry, Term } from '../digest';
import { slugOf } from '../slug';
import type { TagTerm } from '../tagging/tag-term';
import { tagKey } from '../tagging/tags';

/** What is settled about the terms of posts, by the key of a tag. */
export interface TermRules {
  /** The category that a tag stands for. */
  categories: ReadonlyMap<string, Term>;
  /** How a tag, or a category, is spelt in an address. */
  slugs: ReadonlyMap<string, string>;
}

/** What the writer said of each tag; where nothing, the slugs that the digests have, those of the first before the others. */
export function termRules(tagTerms: readonly TagTerm[], digests: readonly Digest[]): TermRules {
  const categories = new Map<string, Term>();
  const slugs = new Map<string, string>();
  const note = (name: string, slug: string) => {
    if (slug !== '' && !slugs.has(tagKey(name))) slugs.set(tagKey(name), slug);
  };
  for (const { tag, slug = '', category } of tagTerms) {
    if (category) categories.set(tagKey(tag), category);
    note(tag, slug);
  }
  for (const { categories, tags } of digests) {
    for (const { name, slug } of [...categories, ...tags]) note(name, slug);
  }
  return { categories, slugs };
}

export type Terms = Pick<Digest, 'categories' | 'tags'>;

/** The terms with the clips' tags, and the categories these stand for, behind those it has. */
export function withTermsOf(terms: Terms, clips: readonly Clip[], rules: TermRules): Terms {
  const tags = clips.flatMap((clip) => clip.tags);
  const categories = tags.flatMap((tag) => rules.categories.get(tagKey(tag)) ?? []);
  return { categories: withTerms(terms.categories, categories), tags: withNames(terms.tags, tags, rules) };
}

/**
 * The tags that a post goes out with, in their order: those that the writer typed or that no clip of it has,
 * and of those that its clips brought what its rule says.
 */
export function tagsByRule(
  { tags, tagRule = 'all' }: Pick<Digest, 'tags' | 'tagRule'>,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Pick<Clip, 'tags'>>,
): Term[] {
  if (tagRule === 'all') return tags;
  const uses = new Map<string, number>();
  const ids = new Set(entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : [])));
  for (const id of ids)
    for (const tag of clips.get(id)?.tags ?? []) uses.set(tagKey(tag), (uses.get(tagKey(tag)) ?? 0) + 1);
  return tags.filter(({ name, typed }) => {
    const count = uses.get(tagKey(name)) ?? 0;
    return typed || count === 0 || (tagRule === 'twice' && count > 1);
  });
}

/** The terms with those names that the writer typed: known ones are theirs from now on, too. */
export function withTypedNames(terms: readonly Term[], names: readonly string[]): Term[] {
  const typed = new Set(names.map(tagKey));
  return withNames(terms, names, { slugs: new Map() }).map((term) =>
    typed.has(tagKey(term.name)) ? { ...term, typed: true } : term,
  );
}

/** The terms without the tags that only `removed` brought; what the writer typed besides stays. */
export function withoutTermsOf(terms: Terms, removed: Clip, rest: readonly Clip[]): Terms {
  const kept = new Set(rest.flatMap((clip) => clip.tags.map(tagKey)));
  const gone = new Set(removed.tags.map(tagKey).filter((key) => !kept.has(key)));
  return { ...terms, tags: terms.tags.filter(({ name, typed }) => typed || !gone.has(tagKey(name))) };
}

/** The terms without those of `gone`, by their names, that `kept` has not. */
export function withoutTerms(terms: Terms, gone: Terms, kept: Terms): Terms {
  const less = (field: keyof Terms) => {
    const [out, stay] = [gone, kept].map((some) => new Set(some[field].map(({ name }) => tagKey(name))));
    return terms[field].filter(({ name }) => !out!.has(tagKey(name)) || stay!.has(tagKey(name)));
  };
  return { categories: less('categories'), tags: less('tags') };
}

/** The terms with those names behind them that they lack. */
export function withNames(
  terms: readonly Term[],
  names: readonly string[],
  { slugs }: Pick<TermRules, 'slugs'>,
): Term[] {
  return withTerms(
    terms,
    names.map((name) => ({ name, slug: slugs.get(tagKey(name)) ?? slugOf(name) })),
  );
}

function withTerms(terms: readonly Term[], more: readonly Term[]): Term[] {
  const all = [...terms];
  const keys = new Set(all.map(({ name }) => tagKey(name)));
  for (const term of more) {
    const key = tagKey(term.name);
    if (key === '' || keys.has(key)) continue;
    keys.add(key);
    all.push({ name: term.name, slug: term.slug });
  }
  return all;
}
