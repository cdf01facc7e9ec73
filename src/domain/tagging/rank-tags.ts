import type { Instant } from '../day';
import { bestOf } from './best-of';
import { foldText } from './fold-text';
import { frecency, type TagIndex } from './tag-index';
import { tagKey } from './tags';

/** A tag to offer, and what speaks for it. */
export interface Suggestion {
  name: string;
  /** How many clips carry it. */
  uses: number;
  why: 'typed' | 'used' | 'together' | 'site' | 'page';
}

/** What suggestions are made for. */
export interface TagContext {
  now: Instant;
  /** The tags that the clip has already; they are not offered again. */
  chosen?: readonly string[];
  /** How many to offer at most; 8 unless told. */
  limit?: number;
}

/**
 * The known tags that hold what is typed: the tag itself first, then those that begin with it, those
 * with a word that begins with it, and those with it inside; among equals the ones most in use.
 * Where nothing is typed, the tags most in use.
 */
export function rankTags(query: string, known: TagIndex, context: TagContext): Suggestion[] {
  const typed = foldText(query.replace(/^[\s#＃]+/, ''));
  const chosen = new Set(context.chosen?.map(tagKey));
  const now = Date.parse(context.now);
  const found = known.flatMap((tag) => {
    const match = matchOf(tag.folded, typed);
    return match === 0 || chosen.has(tag.key) ? [] : { tag, match, use: frecency(tag, now) };
  });
  const why = typed === '' ? 'used' : 'typed';
  const best = bestOf(
    found,
    context.limit ?? 8,
    (a, b) => b.match - a.match || b.use - a.use || (a.tag.key < b.tag.key ? -1 : 1),
  );
  return best.map(({ tag: { name, uses } }) => ({ name, uses, why }));
}

function matchOf(folded: string, typed: string): 0 | 1 | 2 | 3 | 4 {
  let at = folded.indexOf(typed);
  if (at <= 0) return at < 0 ? 0 : folded === typed ? 4 : 3;
  for (; at > 0; at = folded.indexOf(typed, at + 1)) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(folded.charAt(at - 1))) return 2;
  }
  return 1;
}
