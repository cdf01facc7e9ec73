import { maxAddressChars, webUrl } from '../../domain/address/web-url';
import type { Via } from '../../domain/clip';
import { readText } from '../../domain/parse';
import { addTags } from '../../domain/tagging/tags';
import {
  unreadable,
  type CutField,
  type ImportedFlags,
  type ImportedItem,
  type ImportedQuote,
  type PlaceInFile,
  type Unreadable,
} from './imported-item';
import { dayIn, instantOf } from './instant-of';
import { joined } from './marked-quotes';

/** What a reader found of one link, none of it believed yet. Dates are as the file has them. */
export interface FoundItem {
  url: string;
  title?: string;
  comment?: string;
  quotes?: readonly Partial<ImportedQuote>[];
  tags?: readonly string[];
  folders?: readonly string[];
  flags?: ImportedFlags;
  savedAt?: unknown;
  modifiedAt?: unknown;
  authors?: readonly string[];
  site?: string;
  published?: unknown;
  description?: string;
  /** The page itself as plain text, where the tool kept a copy: it is nobody's comment. */
  body?: string;
  language?: string;
  image?: string;
  via?: Via;
  /** What the reader had to leave behind already. */
  cut?: readonly CutField[];
}

const maxLineChars = 1_000;
const maxCommentChars = 100_000;
const maxPassageChars = 30_000;
/** How many quotes an item holds; more are left out, and told. */
export const maxQuotes = 1_000;
const maxFolders = 50;
const maxAuthors = 50;

/**
 * The item that was found, with everything in its bounds, or why it is none. A field over its limit
 * is cut between whole characters and named in `cut`; a note on no passage joins the comment.
 */
export function makeItem(found: FoundItem, place: PlaceInFile, zone?: string): ImportedItem | Unreadable {
  const address = importableUrl(found.url, place, found.title);
  if (typeof address !== 'string') return address;
  const cut = new Set<CutField>(found.cut);
  const keep = (field: CutField, text: string, limit: number) => {
    if (text.length > limit) cut.add(field);
    return readText(text, limit) ?? '';
  };
  const passage = (text?: string) => keep('quotes', block(text), maxPassageChars);
  const quotes = (found.quotes ?? []).slice(0, maxQuotes);
  const notes = quotes.filter((quote) => block(quote.text) === '').map((quote) => quote.comment);
  const item: ImportedItem = {
    kind: 'item',
    url: address,
    title: keep('title', line(found.title), maxLineChars).trimEnd(),
    comment: keep('comment', block(joined([found.comment, ...notes])), maxCommentChars),
    quotes: quotes
      .map(({ text, comment, isMarkdown }) => ({
        text: passage(text),
        comment: passage(comment),
        ...(isMarkdown && { isMarkdown }),
      }))
      .filter(({ text }) => text !== ''),
    tags: addTags([], (found.tags ?? []).map(wellFormed)),
    folders: lines(found.folders ?? [], maxFolders),
    flags: setFlags(found.flags ?? {}),
    savedAt: instantOf(found.savedAt, zone),
    modifiedAt: instantOf(found.modifiedAt, zone),
    authors: lines(found.authors ?? [], maxAuthors),
    site: short(found.site),
    published: dayIn(found.published),
    description: keep('description', block(found.description), maxPassageChars) || undefined,
    body: keep('body', block(found.body), maxPassageChars) || undefined,
    language: short(found.language),
    image: webAddressIn(found.image),
    via: viaOf(found.via),
  };
  if ((found.quotes?.length ?? 0) > maxQuotes) cut.add('quotes');
  return cut.size === 0 ? item : { ...item, cut: [...cut] };
}

function setFlags({ read, starred, private: hidden, archived }: ImportedFlags): ImportedFlags {
  return {
    ...(read !== undefined && { read }),
    ...(starred !== undefined && { starred }),
    ...(hidden !== undefined && { private: hidden }),
    ...(archived !== undefined && { archived }),
  };
}

function viaOf(via: Via | undefined): Via | undefined {
  const url = webAddressIn(via?.url);
  return url === undefined ? undefined : { url, title: short(via?.title) };
}

function webAddressIn(text: string | undefined): string | undefined {
  const address = text?.trim() ?? '';
  return address.length <= maxAddressChars && webUrl(address) ? wellFormed(address) : undefined;
}

function lines(texts: readonly string[], limit: number): string[] {
  return texts.slice(0, limit).flatMap((text) => short(text) ?? []);
}

function short(text: string | undefined): string | undefined {
  return readText(line(text), maxLineChars) || undefined;
}

/** Text on one line. */
function line(text = ''): string {
  return wellFormed(text.replaceAll(/\s+/g, ' ').trim());
}

/** Text of several lines, without the space around it. */
function block(text = ''): string {
  return wellFormed(text.replaceAll(/\r\n?/g, '\n').trim());
}

/** The address to save, or why there is none; then `title` tells what it was of. Browsers drop line breaks in an address, so they are dropped here. */
function importableUrl(url: string, place: PlaceInFile, title?: string): string | Unreadable {
  const address = wellFormed(
    url
      .slice(0, maxAddressChars * 2)
      .replaceAll(/[\t\n\r]/g, '')
      .trim(),
  );
  if (address === '') return unreadable('no-address', place, title);
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(address) ?? [];
  if (scheme === undefined || isHostWithPort(address)) return unreadable('relative-address', place, address);
  if (!/^https?$/i.test(scheme)) return unreadable('refused-scheme', place, address);
  if (address.length > maxAddressChars) return unreadable('long-address', place, address);
  return webUrl(address) ? address : unreadable('broken-address', place, address);
}

/** `localhost:8080/x` looks as if it had a scheme and has none. */
function isHostWithPort(address: string): boolean {
  return /^(?:localhost|[a-z\d-]+(?:\.[a-z\d-]+)+):\d{1,5}(?:[/?#]|$)/i.test(address);
}

/** Text in which half a surrogate pair is U+FFFD: it would make `encodeURIComponent` throw later on. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
