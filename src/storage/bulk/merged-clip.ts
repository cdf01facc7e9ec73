import type { Clip } from '../../domain/clip';
import { sameJson } from '../../domain/json';
import type { Quote } from '../../domain/quote';
import { addTags } from '../../domain/tagging/tags';

/**
 * One clip of several: `into`, with every comment, quote and tag of the others, the oldest date, and
 * the facts it lacks. It is private if one of them is.
 */
export function mergedClip(into: Clip, others: readonly Clip[]): Clip {
  const oldestFirst = [...others].sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
  const all = [into, ...oldestFirst];
  const comments = all.map(({ comment }) => comment.trim()).filter((comment) => comment !== '');
  return {
    ...oldestFirst.reduce(withFacts, into),
    comment: [...new Set(comments)].join('\n\n'),
    quotes: all.flatMap(({ quotes }) => quotes).reduce(withQuote, []),
    tags: addTags(
      into.tags,
      oldestFirst.flatMap(({ tags }) => tags),
    ),
    private: all.some((clip) => clip.private),
    savedAt: all.map(({ savedAt }) => savedAt).reduce((a, b) => (b < a ? b : a)),
  };
}

/** The clip with what the other says of the page and it does not. */
function withFacts(clip: Clip, other: Clip): Clip {
  const lacking = Object.entries(other).filter(
    ([field, value]) => value !== undefined && field !== 'trashedAt' && !said(clip, field),
  );
  return { ...clip, ...Object.fromEntries(lacking) };
}

function said(clip: Clip, field: string): boolean {
  const value = new Map<string, unknown>(Object.entries(clip)).get(field);
  return value !== undefined && value !== '' && !sameJson(value, []);
}

/** The quotes with one more, unless it says nothing that they don't. */
function withQuote(quotes: readonly Quote[], one: Quote): Quote[] {
  const known = quotes.some(
    ({ id, text, comment }) =>
      id === one.id || (text === one.text && (one.comment === '' || comment === one.comment)),
  );
  return known ? [...quotes] : [...quotes, one];
}
