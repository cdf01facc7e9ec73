import type { Clip } from './clip';
import { isSamePassage, type Quote } from './quote';
import { addTags } from './tagging/tags';
import { foldSpacing } from './text/fold-spacing';

/**
 * Merges clips of one page into `into`, of which nothing is overwritten: tags are united, comments are
 * joined without repeating a paragraph, quotes are added unless they are the same passage but for its
 * spacing, and what `into` does not know of the page is filled in. It is private if one of them is. Its
 * id, addresses, times and status stay as they are. Merging the same clip again changes nothing.
 */
export function mergeClips(into: Clip, others: readonly Clip[]): Clip {
  return others.toSorted((a, b) => (a.savedAt < b.savedAt ? -1 : 1)).reduce(mergeClip, into);
}

function mergeClip(into: Clip, other: Clip): Clip {
  return {
    ...into,
    canonicalUrl: into.canonicalUrl ?? other.canonicalUrl,
    title: hasTitle(into) || !hasTitle(other) ? into.title : other.title,
    authors: filled(into.authors, other.authors),
    site: into.site ?? other.site,
    published: into.published ?? other.published,
    modified: into.modified ?? other.modified,
    description: into.description ?? other.description,
    image: into.image ?? other.image,
    icon: into.icon ?? other.icon,
    language: into.language ?? other.language,
    keywords: filled(into.keywords, other.keywords),
    comment: mergeText(into.comment, other.comment),
    quotes: other.quotes.reduce(mergeQuote, into.quotes),
    tags: addTags(into.tags, other.tags),
    via: into.via ?? other.via,
    private: into.private || other.private,
    forNextDigest: into.forNextDigest ?? other.forNextDigest,
  };
}

/** An address in the place of a title says nothing. */
function hasTitle({ title, url, originalUrl, canonicalUrl }: Clip): boolean {
  const text = bareAddress(title);
  if (text === '' || /^https?:\/\/\S+$/i.test(title.trim())) return false;
  return ![url, originalUrl ?? url, canonicalUrl ?? url].map(bareAddress).includes(text);
}

function bareAddress(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

function filled(known: string[], found: string[]): string[] {
  return known.length > 0 ? known : found;
}

/** Both texts, without the paragraphs of the second that the first has; one of them where it holds the other. */
function mergeText(one: string, other: string): string {
  const [own, found] = [paragraphsOf(one), paragraphsOf(other)];
  if (holds(own, found)) return one;
  if (holds(found, own)) return other;
  const known = new Set(own.map(foldSpacing));
  // A paragraph of fenced code alone would be something else.
  const missing = /^\s*(?:```|~~~)/m.test(other)
    ? [other.trim()]
    : found.filter((paragraph) => !known.has(foldSpacing(paragraph)));
  return missing.length === 0 ? one : [one.trimEnd(), ...missing].join('\n\n');
}

function holds(paragraphs: readonly string[], run: readonly string[]): boolean {
  const text = (some: readonly string[]) => some.map((one) => `${foldSpacing(one)}\n\n`).join('');
  return `\n\n${text(paragraphs)}`.includes(run.length === 0 ? '' : `\n\n${text(run)}`);
}

function paragraphsOf(text: string): string[] {
  const paragraphs = text.replaceAll(/\r\n?/g, '\n').split(/\n[^\S\n]*(?=\n)/);
  return paragraphs
    .map((one) => one.replace(/^\n/, '').trimEnd())
    .filter((paragraph) => paragraph.trim() !== '');
}

function mergeQuote(quotes: Quote[], found: Quote): Quote[] {
  const same = quotes.filter((one) => one.id === found.id || isSamePassage(one, found));
  const [first] = same;
  if (!first) return [...quotes, found];
  const fragment = first.fragment ?? found.fragment;
  const isSaid = same.some(({ comment }) => mergeText(comment, found.comment) === comment);
  const comment = isSaid ? first.comment : mergeText(first.comment, found.comment);
  if (fragment === first.fragment && comment === first.comment) return quotes;
  return quotes.map((one) =>
    one === first ? { ...one, comment, ...(fragment !== undefined && { fragment }) } : one,
  );
}
