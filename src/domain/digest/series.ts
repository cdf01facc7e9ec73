import * as v from 'valibot';
import type { Digest, Entry, Term } from '../digest';
import { postStyles, type PostStyle } from '../digest';
import { slugOf } from '../slug';
import type { TagTerm } from '../tagging/tag-term';
import { tagKey } from '../tagging/tags';
import { postLayoutEntries, type PostLayout } from './post-layout';
import type { PostPatterns } from './post-patterns';
import type { SectionRule } from './sections';

/** A heading or a text that every digest of a series begins with. */
export type SkeletonEntry =
  | { kind: 'heading'; text: string; level?: 2 | 3 }
  /** `fill` says that it is to be written anew each time: a post that has it unchanged is not finished. */
  | { kind: 'text'; text: string; fill?: boolean };

/** The category that tags stand for in the posts of a series. */
export interface CategoryRule {
  category: string;
  tags: string[];
}

/** The name under which the series are stored. */
export const seriesSettingName = 'postSeries';

/** Digests that belong together, as of one blog or newsletter, and what a new one begins with. */
export interface Series {
  /** UUIDv7, made by the caller. */
  id: string;
  name: string;
  /** Title, slug, intro and outro of a new digest. */
  patterns: PostPatterns;
  author: string;
  blog: string;
  language: string;
  style?: PostStyle;
  categories: Term[];
  outline: SkeletonEntry[];
  rules: SectionRule[];
  /** They go before what the library says of a tag; none where it is absent. */
  categoryRules?: CategoryRule[];
  /** The number of the first digest; the others count on. */
  firstIssue: number;
  /** How its digests are laid out; as is usual where it is absent. */
  layout?: PostLayout;
}

const term = v.object({ name: v.string(), slug: v.string(), typed: v.optional(v.boolean()) });
const patterns = v.object({ title: v.string(), slug: v.string(), intro: v.string(), outro: v.string() });
const skeletonEntry = v.variant('kind', [
  v.object({ kind: v.literal('heading'), text: v.string(), level: v.optional(v.picklist([2, 3])) }),
  v.object({ kind: v.literal('text'), text: v.string(), fill: v.optional(v.boolean()) }),
]);

const series = v.object({
  id: v.string(),
  name: v.string(),
  patterns,
  author: v.fallback(v.string(), ''),
  blog: v.fallback(v.string(), ''),
  language: v.fallback(v.string(), 'en'),
  style: v.fallback(v.optional(v.picklist(postStyles)), undefined),
  categories: v.fallback(v.array(term), []),
  outline: v.fallback(v.array(skeletonEntry), []),
  rules: v.fallback(v.array(v.object({ tag: v.string(), section: v.string() })), []),
  categoryRules: v.fallback(
    v.optional(v.array(v.object({ category: v.string(), tags: v.array(v.string()) }))),
    undefined,
  ),
  firstIssue: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
  layout: v.fallback(v.optional(v.object(postLayoutEntries)), undefined),
});

/** The series as stored; what is none is left out. */
export const seriesListSchema: v.GenericSchema<unknown, Series[]> = v.pipe(
  v.array(v.unknown()),
  v.transform((list) =>
    list.flatMap((one) => {
      const parsed = v.safeParse(series, one);
      return parsed.success ? [parsed.output] : [];
    }),
  ),
);

/** The number of the next digest of a series: one more than the highest, those in the trash left out. */
export function nextIssue(
  { id, firstIssue }: Pick<Series, 'id' | 'firstIssue'>,
  digests: readonly Digest[],
): number {
  const numbers = digests.flatMap(({ seriesId, issue, trashedAt }) =>
    seriesId === id && issue !== undefined && trashedAt === undefined ? [issue] : [],
  );
  return numbers.length === 0 ? firstIssue : Math.max(...numbers) + 1;
}

/**
 * What a next digest takes over from one that there is: its headings and texts, in their order, without its
 * clips. A text that its series wants written anew begins as the series has it.
 */
export function skeletonOf(entries: readonly Entry[]): SkeletonEntry[] {
  return entries.flatMap((entry): SkeletonEntry[] => {
    if (entry.kind === 'heading' && entry.grouping === undefined)
      return [{ kind: 'heading', text: entry.text, ...(entry.level === 3 && { level: 3 }) }];
    if (entry.kind !== 'text') return [];
    return entry.standing === undefined
      ? [{ kind: 'text', text: entry.text }]
      : [{ kind: 'text', text: entry.standing, fill: true }];
  });
}

/** The series with one more heading or text at the end of its outline. */
export function addSkeletonEntry(series: Series, entry: SkeletonEntry): Series {
  return { ...series, outline: [...series.outline, entry] };
}

/** Changes the entry at that place; the rules of a section that is renamed go with it. */
export function changeSkeletonEntry(
  series: Series,
  at: number,
  change: (entry: SkeletonEntry) => SkeletonEntry,
): Series {
  const before = series.outline[at];
  if (!before) return series;
  const after = change(before);
  const isRenamed = before.kind === 'heading' && after.text !== before.text;
  const rules = series.rules.map((rule) =>
    isRenamed && rule.section === before.text ? { ...rule, section: after.text } : rule,
  );
  return { ...series, rules, outline: series.outline.with(at, after) };
}

/** Moves the entry at that place by one up or down; nothing is moved beyond the ends. */
export function moveSkeletonEntry(series: Series, at: number, by: 1 | -1): Series {
  const [moved, other] = [series.outline[at], series.outline[at + by]];
  if (!moved || !other) return series;
  return { ...series, outline: series.outline.with(at, other).with(at + by, moved) };
}

/** Takes the entry at that place out, and with a section its rules. */
export function removeSkeletonEntry(series: Series, at: number): Series {
  const gone = series.outline[at];
  const outline = series.outline.toSpliced(at, 1);
  const isLeft = outline.some(({ kind, text }) => kind === 'heading' && text === gone?.text);
  const rules =
    gone?.kind === 'heading' && !isLeft
      ? series.rules.filter(({ section }) => section !== gone.text)
      : series.rules;
  return { ...series, outline, rules };
}

/** The tags whose clips file themselves into a section by a rule. */
export function tagsOfSection({ rules }: Pick<Series, 'rules'>, section: string): string[] {
  return rules.flatMap((rule) => (rule.section === section ? [rule.tag] : []));
}

/** Gives a section these tags; what other sections had of them they have no more. */
export function withTagsOfSection(series: Series, section: string, tags: readonly string[]): Series {
  const keys = new Set(tags.map(tagKey));
  const others = series.rules.filter((rule) => rule.section !== section && !keys.has(tagKey(rule.tag)));
  return { ...series, rules: [...others, ...tags.map((tag) => ({ tag, section }))] };
}

/** Changes the rule of a category at that place; one place behind the last adds one. */
export function withCategoryRule(series: Series, at: number, change: Partial<CategoryRule>): Series {
  const rules = series.categoryRules ?? [];
  const rule = { category: '', tags: [], ...rules[at], ...change };
  return { ...series, categoryRules: rules.toSpliced(at, 1, rule) };
}

export function withoutCategoryRule(series: Series, at: number): Series {
  return { ...series, categoryRules: (series.categoryRules ?? []).toSpliced(at, 1) };
}

/** What tags become in posts by the rules of a series; of two rules for one tag the first holds. */
export function tagTermsOfSeries({ categoryRules = [] }: Pick<Series, 'categoryRules'>): TagTerm[] {
  return categoryRules.toReversed().flatMap(({ category, tags }) => {
    const name = category.trim();
    return name === '' ? [] : tags.map((tag) => ({ tag, category: { name, slug: slugOf(name) } }));
  });
}
