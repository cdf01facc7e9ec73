import { publishedUrl } from '../../domain/address/published-url';
import type { SiteRule } from '../../domain/address/site-rule';
import { createClip, type Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import type { Quote } from '../../domain/quote';
import { addTags } from '../../domain/tagging/tags';
import type { ImportedFlags, ImportedItem, ImportedQuote } from '../reading/imported-item';
import type { FlagTags, ImportChoices } from './import-choices';

/** What an item has to be given to become a clip. */
export interface ItemContext {
  choices: ImportChoices;
  /** The user's own rules of addresses. */
  rules: readonly SiteRule[];
  now: Instant;
  newId: () => string;
  /** Plain text as Markdown. */
  markdownOf: (text: string) => string;
}

/** The clip that an item of another tool's file becomes. Without a date it is saved now. */
export function clipOfItem(item: ImportedItem, context: ItemContext): Clip {
  const { choices, now, newId } = context;
  const savedAt = item.savedAt ?? now;
  return createClip({
    id: newId(),
    ...(choices.cleanAddresses ? cleanAddress(item.url, context.rules) : { url: item.url }),
    title: item.title || item.url,
    authors: item.authors,
    site: item.site,
    published: item.published,
    description: item.description ?? (choices.pageBody === 'description' ? item.body : undefined),
    image: item.image,
    language: item.language,
    comment: item.comment,
    quotes: quotesOf(item, choices).map((quote) => quoteOf(quote, context)),
    tags: addTags(item.tags, [
      ...(choices.folders ? item.folders : []),
      ...(choices.flags ? flagTags(item.flags, choices.flags) : []),
      ...(choices.tag === undefined ? [] : [choices.tag]),
    ]),
    via: item.via,
    private: choices.private || item.flags.private === true,
    savedAt,
    changedAt: item.modifiedAt ?? savedAt,
  });
}

function cleanAddress(originalUrl: string, rules: readonly SiteRule[]): Pick<Clip, 'url' | 'originalUrl'> {
  const { url } = publishedUrl(originalUrl, rules);
  return url === originalUrl ? { url } : { url, originalUrl };
}

function quotesOf({ quotes, body }: ImportedItem, { pageBody }: ImportChoices): ImportedQuote[] {
  return body !== undefined && pageBody === 'quote' ? [...quotes, { text: body, comment: '' }] : quotes;
}

function quoteOf({ text, comment, isMarkdown }: ImportedQuote, context: ItemContext): Quote {
  const passage = isMarkdown
    ? { text: wordsOfMarkdown(text), markdown: text }
    : { text, markdown: context.markdownOf(text) };
  return { id: context.newId(), ...passage, comment };
}

function flagTags({ read, starred, archived }: ImportedFlags, names: FlagTags): string[] {
  return [
    ...(read === undefined ? [] : [read ? names.read : names.unread]),
    ...(starred ? [names.starred] : []),
    ...(archived ? [names.archived] : []),
  ];
}

/** A mark of Markdown in a passage, with what of it is words. */
const marks = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`\\(?<lineBreak>\n)`,
    '(?<ticks>`+)(?!`)(?<code>[^]{0,2000}?[^`])\\k<ticks>(?!`)',
    String.raw`\[(?<link>(?:[^[\]\\]|\\.)*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)`,
    // Between spaces, and within a word, they mean themselves.
    String.raw`(?<plain>(?<=\s|^)(?:[*_]+|~~)(?=\s|$)|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}]))`,
    String.raw`[*_]+|~~`,
  ].join('|'),
  'gu',
);

/**
 * The words of a quote's Markdown, which has emphasis, links, code and line breaks and nothing else.
 * A renderer would do as well, but it weighs more than all that reads files.
 */
export function wordsOfMarkdown(markdown: string): string {
  return Array.from(pieces(markdown)).join('');
}

function* pieces(markdown: string): Iterable<string> {
  let end = 0;
  for (const found of markdown.matchAll(marks)) {
    yield markdown.slice(end, found.index);
    end = found.index + found[0].length;
    const { escaped, lineBreak, code, link, plain } = found.groups ?? {};
    if (link !== undefined) yield wordsOfMarkdown(link);
    else if (code !== undefined) yield /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code;
    else yield escaped ?? lineBreak ?? plain ?? '';
  }
  yield markdown.slice(end);
}
