import { isWebUrl, maxAddressChars } from './address/web-url';
import { isDay } from './day';
import type { PageMetadata } from './page-metadata';
import { readFields, readList, readText, readWholeText } from './parse';
import type { Quote } from './quote';

/** What a page said when it was read: its metadata, and the selection where there is one. */
export interface PageSnapshot {
  metadata: PageMetadata;
  quote?: Omit<Quote, 'id' | 'comment'>;
  /** The reader was last in a frame of another site that could not be read: what is selected there is missing. */
  hasUnreadFrame?: boolean;
}

const limits = { directive: 8_000, line: 1_000, passage: 30_000, markdown: 400_000, list: 1_000 };

/**
 * The reading that came back from a page, or undefined where it is none. The page may be hostile:
 * nothing is believed but strings of bounded length, days of the calendar, and http(s) addresses.
 */
export function parsePageSnapshot(value: unknown): PageSnapshot | undefined {
  const reading = readFields(value);
  const metadata = reading && parseMetadata(reading.get('metadata'));
  if (!metadata) return undefined;
  return {
    metadata,
    quote: parseQuote(reading.get('quote')),
    hasUnreadFrame: reading.get('hasUnreadFrame') === true,
  };
}

function parseMetadata(value: unknown): PageMetadata | undefined {
  const field = readFields(value);
  const url = readWholeText(field?.get('url'), maxAddressChars);
  if (!field || !url) return undefined;
  const line = (name: string) => readText(field.get(name), limits.line)?.trim() || undefined;
  const lines = (name: string) => readList(field.get(name), limits.list, (one) => readText(one, limits.line));
  const web = (name: string) => {
    const address = readWholeText(field.get(name), maxAddressChars);
    return address !== undefined && isWebUrl(address) ? address : undefined;
  };
  const day = (name: string) => {
    const text = field.get(name);
    return isDay(text) ? text : undefined;
  };
  return {
    url,
    canonicalUrl: web('canonicalUrl'),
    referrer: web('referrer'),
    title: line('title') ?? '',
    authors: lines('authors'),
    site: line('site'),
    published: day('published'),
    modified: day('modified'),
    description: readText(field.get('description'), limits.passage),
    image: web('image'),
    icon: web('icon') ?? dataImage(field.get('icon')),
    language: line('language'),
    keywords: lines('keywords'),
  };
}

function dataImage(value: unknown): string | undefined {
  const address = readText(value, limits.passage);
  return address !== undefined &&
    /^data:image\/(?:png|gif|jpeg|webp|x-icon|vnd\.microsoft\.icon)[;,]/.test(address)
    ? address
    : undefined;
}

function parseQuote(value: unknown): PageSnapshot['quote'] {
  const field = readFields(value);
  const text = readText(field?.get('text'), limits.passage)?.trim();
  if (!field || !text) return undefined;
  // Markdown that is cut somewhere says another thing; a quote without is shown by its text.
  const markdown = readWholeText(field.get('markdown'), limits.markdown);
  const fragment = readWholeText(field.get('fragment'), limits.directive);
  return { text, markdown: markdown ?? '', fragment: fragment || undefined };
}
