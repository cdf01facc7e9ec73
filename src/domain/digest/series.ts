import * as v from 'valibot';
import type { Digest, Entry, Term } from '../digest';
import { postStyles, type PostStyle } from '../digest';
import type { PostPatterns } from './post-patterns';
import type { SectionRule } from './sections';

/** A heading or a text that every digest of a series begins with. */
export type SkeletonEntry =
  | { kind: 'heading'; text: string; level?: 2 | 3 }
  /** `fill` says that it is to be written anew each time: a post that has it unchanged is not finished. */
  | { kind: 'text'; text: string; fill?: boolean };

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
  /** The number of the first digest; the others count on. */
  firstIssue: number;
}

const term = v.object({ name: v.string(), slug: v.string() });
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
  firstIssue: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
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
