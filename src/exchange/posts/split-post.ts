import { isWebUrl } from '../../domain/address/web-url';
import type { Join } from '../../domain/digest';
import { parseMarkdown, type MarkdownEvents } from '../../domain/markdown/parse-markdown';

/** A link that becomes a clip: its address, its words, and the text around it with the address left out. */
interface PostLink {
  kind: 'link';
  url: string;
  title: string;
  /** The words around the link, with `[its words]()`. */
  words: string;
  /** How many links of its words lead to the address. */
  count: number;
  runOn: boolean;
  join?: Join;
}

/** A part of a post, in the order in which they stand. */
export type PostPiece =
  | PostLink
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** A block quote, as Markdown without its marks. */
  | { kind: 'quote'; markdown: string }
  | { kind: 'text'; text: string; runOn: boolean; join?: Join };

/** A block of a post, whole and taken apart. */
export interface PostBlock {
  source: string;
  /** Whether it follows the block before without an empty line, and whether both are items of one list. */
  tight: boolean;
  continuesList: boolean;
  /** The ways to take it apart, the finest first. */
  ways: PostPiece[][];
  /** How many links to pages it holds. */
  links: number;
}

interface Span {
  start: number;
  end: number;
}

/** A link with words and an address on the web, and the construct around it that cannot be cut. */
interface FoundLink {
  whole: Span;
  words: Span;
  destination: Span;
  url: string;
  titled: boolean;
}

/**
 * Takes the body of a post apart: every paragraph, item or row into its links, each with the words around
 * it, cut where a sentence ends if one does. What holds no link is text.
 */
export function splitPost(body: string): PostBlock[] {
  const events = parseMarkdown(body);
  const blocks: PostBlock[] = [];
  let end = 0;
  for (const span of blockSpans(body, events)) {
    const source = body.slice(span.start, span.end);
    const tight = blocks.length > 0 && !/\n[ \t]*\n/.test(body.slice(end, span.start));
    end = span.end;
    const { continuesList } = span;
    blocks.push({ source, tight, continuesList, ...splitBlock(source, span.type, parseMarkdown(source)) });
  }
  return blocks;
}

interface BlockSpan extends Span {
  type: string;
  continuesList: boolean;
}

/** Where the blocks of a text stand, an item of a list each by itself. */
function blockSpans(body: string, events: MarkdownEvents): BlockSpan[] {
  const spans: BlockSpan[] = [];
  let depth = 0;
  let items: number[] = [];
  for (const [step, { type, start, end }] of events) {
    if (step === 'exit') {
      depth -= 1;
      if (depth > 0 || between.has(type)) continue;
      const isList = type === 'listUnordered' || type === 'listOrdered';
      const from = lineStart(body, start.offset);
      if (!isList) spans.push({ type, continuesList: false, start: from, end: end.offset });
      else
        for (const [n, at] of items.entries())
          spans.push({
            type,
            continuesList: n > 0,
            start: lineStart(body, at),
            end: items[n + 1] ? lineStart(body, items[n + 1]!) : end.offset,
          });
      continue;
    }
    if (depth === 0) items = [];
    if (depth === 1 && type === 'listItemPrefix') items.push(start.offset);
    depth += 1;
  }
  return spans.flatMap((span) => {
    const text = body.slice(span.start, span.end);
    const trimmed = text.trimEnd();
    return trimmed === '' ? [] : [{ ...span, end: span.start + trimmed.length }];
  });
}

const between = new Set(['lineEnding', 'lineEndingBlank', 'linePrefix']);

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function splitBlock(source: string, type: string, events: MarkdownEvents): Pick<PostBlock, 'ways' | 'links'> {
  if (type === 'blockQuote') {
    const lines = source.split('\n');
    if (lines.every((line) => /^>(?: |$)/.test(line)))
      return {
        ways: [[{ kind: 'quote', markdown: lines.map((line) => line.slice(2)).join('\n') }]],
        links: 0,
      };
  }
  const { links, locked } = readInline(source, events);
  const heading = type === 'atxHeading' ? /^(#{2,3}) +(.*?)(?: +#+)?$/.exec(source) : null;
  if (heading && links.length === 0) {
    const level = heading[1]!.length === 2 ? 2 : 3;
    return { ways: [[{ kind: 'heading', level, text: unescapeMarkdown(heading[2] ?? '') }]], links: 0 };
  }
  if (links.length === 0 || /^(?:code|definition|blockQuote)/.test(type))
    return { ways: [], links: links.length };
  const first = anchorsOf(links)[0]!;
  const whole: PostPiece = { ...pieceOf(source, 0, source.length, first.links), runOn: false };
  return { ways: [splitLinks(source, anchorsOf(links), locked), [whole]], links: links.length };
}

/** The links of a block, and the constructs within a line, which no cut may go through. */
function readInline(source: string, events: MarkdownEvents): { links: FoundLink[]; locked: Span[] } {
  const links: FoundLink[] = [];
  const locked: Span[] = [];
  let lock: string | undefined;
  let images = 0;
  let quotes = 0;
  let link: { words?: Span; destination?: Span; url?: string; titled: boolean } | undefined;
  for (const [step, token] of events) {
    const { type, start, end } = token;
    const span = { start: start.offset, end: end.offset };
    if (step === 'enter') {
      if (lock === undefined && inlineConstructs.test(type)) {
        lock = `${type} ${span.start}`;
        locked.push(span);
      }
      if (type === 'image') images += 1;
      if (type === 'blockQuote') quotes += 1;
      // What is quoted is said by somebody else.
      if (type === 'link' && images === 0 && quotes === 0) link = { titled: false };
      continue;
    }
    if (`${type} ${span.start}` === lock) lock = undefined;
    if (type === 'image') images -= 1;
    if (type === 'blockQuote') quotes -= 1;
    if (!link) continue;
    if (type === 'labelText') link.words ??= span;
    if (type === 'resourceDestination') link.destination = span;
    if (type === 'resourceDestinationString') link.url = unescapeMarkdown(source.slice(span.start, span.end));
    if (type === 'resourceTitle') link.titled = true;
    if (type === 'link') {
      const { words, destination, url, titled } = link;
      if (words && destination && url && isWebUrl(url))
        links.push({ whole: locked.at(-1)!, words, destination, url, titled });
      link = undefined;
    }
  }
  return { links, locked };
}

const inlineConstructs =
  /^(?:link|image|emphasis|strong|strikethrough|codeText|autolink|literalAutolink|htmlText|gfmFootnoteCall)$/;

/** Links that are cut out together: those of one address side by side, and those of one construct. */
interface Anchor extends Span {
  links: FoundLink[];
}

function anchorsOf(links: readonly FoundLink[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const found of links) {
    const last = anchors.at(-1);
    if (last?.links[0]?.url === found.url) {
      last.links.push(found);
      last.end = Math.max(last.end, found.whole.end);
    } else if (!last || found.whole.start >= last.end) anchors.push({ ...found.whole, links: [found] });
  }
  return anchors;
}

function splitLinks(source: string, anchors: readonly Anchor[], locked: readonly Span[]): PostPiece[] {
  const pieces: PostPiece[] = [];
  let from = 0;
  let joined: { runOn: boolean; join?: Join } = { runOn: false };
  let [open] = anchors;
  for (const anchor of anchors.slice(1)) {
    const cut = cutBetween(source, open!.end, anchor.start, locked);
    if (!cut) {
      // The link stays as it is, in the words of the one before.
      open = { ...open!, end: anchor.end };
      continue;
    }
    pieces.push({ ...pieceOf(source, from, cut.end, open!.links), ...joined });
    from = cut.start;
    joined = { runOn: true, join: cut.join };
    open = anchor;
  }
  return [...pieces, { ...pieceOf(source, from, source.length, open!.links), ...joined }];
}

function pieceOf(source: string, from: number, to: number, links: readonly FoundLink[]) {
  let [words, at] = ['', from];
  for (const { destination, titled } of links) {
    words += source.slice(at, destination.start) + (titled ? '<>' : '');
    at = destination.end;
  }
  const [{ url, words: label } = links[0]!] = links;
  const title = plainWords(source.slice(label.start, label.end));
  return {
    kind: 'link' as const,
    url,
    title,
    words: words + source.slice(at, to),
    count: links.length,
  };
}

interface Cut {
  /** Where the first part ends, and the second begins. */
  end: number;
  start: number;
  join: Join;
}

/** The best place to cut between two links: where a sentence ends, a line, a clause, at a space, or at the link. */
function cutBetween(source: string, from: number, to: number, locked: readonly Span[]): Cut | undefined {
  const cuts: (Cut & { rank: number })[] = [];
  const isFree = (at: number) => locked.every(({ start, end }) => at <= start || at >= end);
  for (let at = from; at < to; at += 1) {
    const [sign = '', before = '', after = ''] = [source[at], source[at - 1], source[at + 1]];
    if (!isFree(at) || !isFree(at + 1)) continue;
    const said = source.slice(from, at).replace(/["'”’）)\]*_]+$/u, '');
    if (/[ \n]/.test(sign) && /\S/.test(before) && before !== '\\' && /\S/.test(after)) {
      const rank = /[.!?…。！？]$/u.test(said) ? 5 : sign === '\n' ? 4 : /[,;:，、；：]$/u.test(said) ? 3 : 1;
      cuts.push({ end: at, start: at + 1, join: sign === '\n' ? 'line' : 'space', rank });
    } else if (
      /[。！？；，、：]/u.test(sign) &&
      /\S/u.test(after) &&
      !/["'”’）)\]*_。！？；，、：]/u.test(after)
    ) {
      cuts.push({ end: at + 1, start: at + 1, join: 'none', rank: /[。！？]/u.test(sign) ? 5 : 2 });
    }
  }
  const [before = '', last = ''] = [source.slice(0, to).at(-2), source[to - 1]];
  if (/\S/.test(last) && !/[\\!]/.test(last) && before !== '\\' && isFree(to))
    cuts.push({ end: to, start: to, join: 'none', rank: 0 });
  return cuts.reduce<(Cut & { rank: number }) | undefined>(
    (best, cut) => (best && best.rank > cut.rank ? best : cut),
    undefined,
  );
}

/** Text as Markdown reads it: without its backslashes, its character references read. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|&(amp|lt|gt|quot|#39|#x27);/gi,
    (whole, sign: string, name: string) => sign ?? references.get(name.toLowerCase()) ?? whole,
  );
}

const references = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['#x27', "'"],
]);

/** The words of a link without the marks among them. */
function plainWords(markdown: string): string {
  return unescapeMarkdown(markdown.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(?<!\\)[*_`~]+/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}
