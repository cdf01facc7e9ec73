import type { Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import { sameJson } from '../../domain/json';
import type { Quote } from '../../domain/quote';
import { addTags } from '../../domain/tagging/tags';

/**
 * What a clip of the library becomes when another of the same page comes in; undefined where it has
 * all of that already. Nothing of it is overwritten: tags are united, an empty comment is filled, a
 * different one is put beside it, quotes with other words are added, and facts that were missing are
 * filled in. Its id and its place in time stay. To merge the same again changes nothing.
 */
export function mergedClip(known: Clip, found: Clip, now: Instant): Clip | undefined {
  const merged: Clip = {
    ...known,
    title: known.title === known.url ? found.title : known.title,
    authors: filled(known.authors, found.authors),
    site: known.site ?? found.site,
    published: known.published ?? found.published,
    modified: known.modified ?? found.modified,
    description: known.description ?? found.description,
    image: known.image ?? found.image,
    icon: known.icon ?? found.icon,
    language: known.language ?? found.language,
    canonicalUrl: known.canonicalUrl ?? found.canonicalUrl,
    keywords: filled(known.keywords, found.keywords),
    comment: besideEachOther(known.comment, found.comment),
    quotes: found.quotes.reduce(withQuote, known.quotes),
    tags: addTags(known.tags, found.tags),
    via: known.via ?? found.via,
    private: known.private || found.private,
    forNextDigest: known.forNextDigest ?? found.forNextDigest,
  };
  return sameJson(merged, known) ? undefined : { ...merged, changedAt: now };
}

function filled(known: string[], found: string[]): string[] {
  return known.length > 0 ? known : found;
}

/** Both comments, a blank line between them; one of them where it holds the other. */
function besideEachOther(known: string, found: string): string {
  const [one, other] = [paragraphs(known), paragraphs(found)];
  if (one.includes(other)) return known;
  return other.includes(one) ? found : `${known.trimEnd()}\n\n${found.trim()}`;
}

/** Text so that one holds another only by whole paragraphs. */
function paragraphs(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').trim();
  return plain === '' ? '\n\n' : `\n\n${plain}\n\n`;
}

function withQuote(quotes: Quote[], found: Quote): Quote[] {
  const same = quotes.filter((one) => samePassage(one, found));
  const [first] = same;
  if (!first) return [...quotes, found];
  if (same.some(({ comment }) => besideEachOther(comment, found.comment) === comment)) return quotes;
  const comment = besideEachOther(first.comment, found.comment);
  return quotes.map((one) => (one === first ? { ...one, comment } : one));
}

function samePassage(one: Quote, other: Quote): boolean {
  const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return (
    one.id === other.id ||
    words(one.text) === words(other.text) ||
    words(one.markdown) === words(other.markdown)
  );
}
