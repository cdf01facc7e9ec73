import type { Day } from '../day';

/** What a pattern with `:year`, `:month`, `:day` and `:slug` in it gives for a post; `:title` is its slug, too. */
export function fillPathPattern(pattern: string, slug: string, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return pattern
    .trim()
    .replaceAll(/:year\b/g, year)
    .replaceAll(/:month\b/g, month)
    .replaceAll(/:day\b/g, date)
    .replaceAll(/:(?:slug|title)\b/g, () => slug);
}

/**
 * Where a site shows a post, by a pattern with `:year`, `:month`, `:day` and `:slug` in it; undefined where
 * the pattern is no address on the web.
 */
export function addressByPattern(pattern: string, slug: string, day: Day): string | undefined {
  return /^https?:\/\//i.test(pattern.trim()) ? fillPathPattern(pattern, encodeURI(slug), day) : undefined;
}
