import { message } from '../../browser/messages';
import type { Digest } from '../../domain/digest';
import { isoWeekOf } from '../../domain/digest/iso-week';
import { postPatternsSchema, type PostPatterns } from '../../domain/digest/post-patterns';
import { slugOfWords } from '../../domain/digest/post-slug';
import { runPattern, TemplateError } from '../../rendering/template/run-template';
import { dayText, monthName, wordingFor } from '../../rendering/wording/wordings';
import { defineSetting } from '../settings/define-setting';

/** What the title, slug, intro and outro of new digests are made by. */
export const postPatterns = defineSetting({
  name: 'postPatterns',
  schema: postPatternsSchema(() => message('patternTitleUsual')),
  fallback: {},
});

/** The names that a pattern may use, for the writer to read. */
export const patternNames = [
  'date',
  'day',
  'year',
  'month',
  'month_name',
  'week',
  'week_year',
  'author',
  'blog',
  'title',
  'issue',
] as const;

type PatternSource = Pick<Digest, 'date' | 'language' | 'author' | 'blog' | 'title' | 'issue'>;

/**
 * What a pattern gives to a digest.
 * @throws {TemplateError} when the pattern cannot be used
 */
export function fillPostPattern(pattern: string, field: keyof PostPatterns, digest: PatternSource): string {
  if (!pattern.includes('{')) return field === 'slug' ? slugOfWords(pattern) : pattern;
  const wording = wordingFor(digest.language);
  const { year, week } = isoWeekOf(digest.date);
  const month = Number(digest.date.slice(5, 7));
  const values: Record<(typeof patternNames)[number], string | number> = {
    date: dayText(digest.date, wording),
    day: digest.date,
    year: digest.date.slice(0, 4),
    month,
    month_name: monthName(month, wording),
    week,
    week_year: year,
    author: digest.author,
    blog: digest.blog,
    title: digest.title,
    issue: digest.issue ?? '',
  };
  const isProse = field === 'intro' || field === 'outro';
  const text = runPattern({ template: pattern, values, escaping: isProse ? 'markdown' : 'none' });
  return field === 'slug' ? slugOfWords(text) : text;
}

/** What the patterns give to a digest; a pattern that cannot be used gives nothing. */
export function fillPatterns(patterns: PostPatterns, digest: PatternSource): PostPatterns {
  const fill = (field: keyof PostPatterns) => {
    try {
      return fillPostPattern(patterns[field], field, digest);
    } catch (error) {
      if (error instanceof TemplateError) return '';
      throw error;
    }
  };
  return { title: fill('title'), slug: fill('slug'), intro: fill('intro'), outro: fill('outro') };
}
