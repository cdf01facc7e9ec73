import type { Clip } from '../clip';
import type { ClipEntry, EntryQuote } from '../digest';
import { sameJson } from '../json';
import type { Quote } from '../quote';

/** A quote of a clip as a post has it, or leaves it out. */
export interface ChosenQuote {
  quote: Quote;
  chosen: boolean;
  /** The passage as the post has it. */
  markdown: string;
}

type Quoting = Pick<ClipEntry, 'quotes'>;

/** All quotes of an entry's clip: those that the post has, in its order, then those that it leaves out. */
export function quotesForPost({ quotes }: Quoting, clip: Pick<Clip, 'quotes'>): ChosenQuote[] {
  const own = quotes ?? clip.quotes.map(({ id }): EntryQuote => ({ quoteId: id }));
  const chosen = own.flatMap(({ quoteId, markdown }) => {
    const quote = clip.quotes.find(({ id }) => id === quoteId);
    return quote ? [{ quote, chosen: true, markdown: markdown ?? quote.markdown }] : [];
  });
  const ids = new Set(own.map(({ quoteId }) => quoteId));
  const left = clip.quotes.filter(({ id }) => !ids.has(id));
  return [...chosen, ...left.map((quote) => ({ quote, chosen: false, markdown: quote.markdown }))];
}

/** Takes a quote into the post, behind the others, or leaves it out. */
export function toggleQuote<E extends Quoting>(entry: E, clip: Pick<Clip, 'quotes'>, quoteId: string): E {
  const all = quotesForPost(entry, clip);
  return withQuotes(
    entry,
    clip,
    all.map((one) => (one.quote.id === quoteId ? { ...one, chosen: !one.chosen } : one)),
  );
}

/** Moves a quote by so many places among those of the post. */
export function moveQuote<E extends Quoting>(
  entry: E,
  clip: Pick<Clip, 'quotes'>,
  quoteId: string,
  by: number,
): E {
  const all = quotesForPost(entry, clip);
  const from = all.findIndex(({ quote }) => quote.id === quoteId);
  const [moved] = all.splice(from, 1);
  if (!moved) return entry;
  all.splice(Math.max(0, from + by), 0, moved);
  return withQuotes(entry, clip, all);
}

/** Gives the post a wording of a passage of its own, as a shorter one; the clip's where it is empty. */
export function shortenQuote<E extends Quoting>(
  entry: E,
  clip: Pick<Clip, 'quotes'>,
  quoteId: string,
  markdown: string,
): E {
  const all = quotesForPost(entry, clip).map((one) =>
    one.quote.id === quoteId
      ? { ...one, markdown: markdown.trim() === '' ? one.quote.markdown : markdown }
      : one,
  );
  return withQuotes(entry, clip, all);
}

/** Where the post has all that the clip has, and as the clip has it, it says nothing of quotes. */
function withQuotes<E extends Quoting>(entry: E, clip: Pick<Clip, 'quotes'>, all: readonly ChosenQuote[]): E {
  const { quotes: _quotes, ...rest } = entry;
  const quotes = all
    .filter(({ chosen }) => chosen)
    .map(({ quote, markdown }): EntryQuote => ({
      quoteId: quote.id,
      ...(markdown !== quote.markdown && { markdown }),
    }));
  const usual = clip.quotes.map(({ id }) => ({ quoteId: id }));
  // What is left of an entry is an entry of its kind.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (sameJson(quotes, usual) ? rest : { ...rest, quotes }) as unknown as E;
}
