import { webUrl } from '../../domain/address/web-url';
import type { Via } from '../../domain/clip';
import { readText } from '../../domain/parse';
import { addTags } from '../../domain/tagging/tags';
import type { CutField, ImportedFlags, ImportedItem, ImportedQuote, Place, Reading } from './imported-item';
import { dayIn, instantOf } from './instant-of';
import { joined } from './marked-quotes';
import { webAddress } from './web-address';
import { wellFormed } from './well-formed';

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
  language?: string;
  image?: string;
  via?: Via;
  /** What the reader had to leave behind already. */
  cut?: readonly CutField[];
}

const limits = {
  address: 8_000,
  line: 1_000,
  comment: 100_000,
  passage: 30_000,
  quotes: 1_000,
  folders: 50,
  authors: 50,
};

/**
 * The item that was found, with everything in its bounds, or why it is none. A field over its limit
 * is cut between whole characters and named in `cut`; a note on no passage joins the comment.
 */
export function makeItem(found: FoundItem, place: Place, zone?: string): Reading {
  const address = webAddress(found.url, place, found.title);
  if (typeof address !== 'string') return address;
  const cut = new Set<CutField>(found.cut);
  const keep = (field: CutField, text: string, limit: number) => {
    if (text.length > limit) cut.add(field);
    return readText(text, limit) ?? '';
  };
  const passage = (text?: string) => keep('quotes', block(text), limits.passage);
  const quotes = (found.quotes ?? []).slice(0, limits.quotes);
  const notes = quotes.filter((quote) => block(quote.text) === '').map((quote) => quote.comment);
  const item: ImportedItem = {
    kind: 'item',
    url: address,
    title: keep('title', line(found.title), limits.line).trimEnd(),
    comment: keep('comment', block(joined([found.comment, ...notes])), limits.comment),
    quotes: quotes
      .map(({ text, comment, isMarkdown }) => ({
        text: passage(text),
        comment: passage(comment),
        ...(isMarkdown && { isMarkdown }),
      }))
      .filter(({ text }) => text !== ''),
    tags: addTags([], (found.tags ?? []).map(wellFormed)),
    folders: lines(found.folders ?? [], limits.folders),
    flags: setFlags(found.flags ?? {}),
    savedAt: instantOf(found.savedAt, zone),
    modifiedAt: instantOf(found.modifiedAt, zone),
    authors: lines(found.authors ?? [], limits.authors),
    site: short(found.site),
    published: dayIn(found.published),
    description: keep('description', block(found.description), limits.passage) || undefined,
    language: short(found.language),
    image: webAddressIn(found.image),
    via: viaOf(found.via),
  };
  if ((found.quotes?.length ?? 0) > limits.quotes) cut.add('quotes');
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
  return address.length <= limits.address && webUrl(address) ? wellFormed(address) : undefined;
}

function lines(texts: readonly string[], limit: number): string[] {
  return texts.slice(0, limit).flatMap((text) => short(text) ?? []);
}

function short(text: string | undefined): string | undefined {
  return readText(line(text), limits.line) || undefined;
}

/** Text on one line. */
function line(text = ''): string {
  return wellFormed(text.replaceAll(/\s+/g, ' ').trim());
}

/** Text of several lines, without the space around it. */
function block(text = ''): string {
  return wellFormed(text.replaceAll(/\r\n?/g, '\n').trim());
}
