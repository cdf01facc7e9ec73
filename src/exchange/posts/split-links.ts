import { isWebUrl } from '../../domain/address/web-url';
import type { Join } from '../../domain/digest';
import type { MarkdownEvents } from '../../domain/markdown/parse-markdown';

/** A link that becomes a clip: its address, its words, and the text around it with the address left out. */
export interface PostLink {
  kind: 'link';
  url: string;
  title: string;
  /** The words around the link, with `[its words]()`. */
  words: string;
  /** How many links of its words lead to the address. */
  count: number;
  runOn: boolean;
  join?: Join;
  indent?: number;
}

export interface Span {
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

/** The links of a block, and the constructs within a line, which no cut may go through. */
export function readInline(
  source: string,
  events: MarkdownEvents,
): { links: FoundLink[]; otherLinks: number; locked: Span[] } {
  const links: FoundLink[] = [];
  const locked: Span[] = [];
  let lock: string | undefined;
  /** Bare addresses and links in HTML, which stay as they are. */
  let otherLinks = source.match(/<a\s[^>]*\bhref\s*=\s*["']?https?:/gi)?.length ?? 0;
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
    if (bareAddress.test(type) && quotes === 0 && !/["'=]/.test(source[span.start - 1] ?? ''))
      otherLinks += 1;
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
  return { links, otherLinks, locked };
}

const bareAddress = /^(?:autolinkProtocol|literalAutolinkHttp|literalAutolinkWww)$/;

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

/** The block cut between its links, each with the words around it. */
export function splitLinks(source: string, links: readonly FoundLink[], locked: readonly Span[]): PostLink[] {
  const anchors = anchorsOf(links);
  const pieces: PostLink[] = [];
  let from = 0;
  let joined: Pick<PostLink, 'runOn' | 'join' | 'indent'> = { runOn: false };
  let [open] = anchors;
  for (const anchor of anchors.slice(1)) {
    const cut = cutBetween(source, open!.end, anchor.start, locked);
    if (!cut) {
      // The link stays as it is, in the words of the one before.
      open = { ...open!, end: anchor.end };
      continue;
    }
    pieces.push(lessIndented({ ...pieceOf(source, from, cut.end, open!.links), ...joined }));
    from = cut.start;
    joined = { runOn: true, join: cut.join, ...(cut.indent > 0 && { indent: cut.indent }) };
    open = anchor;
  }
  return [...pieces, lessIndented({ ...pieceOf(source, from, source.length, open!.links), ...joined })];
}

/** The piece with its lines as far out as its first one, which the cut has taken the indentation from. */
function lessIndented(piece: PostLink): PostLink {
  const { indent = 0, words } = piece;
  return indent === 0 ? piece : { ...piece, words: words.replaceAll(new RegExp(`^ {${indent}}`, 'gm'), '') };
}

/** The block in one piece, about its first link; the others stay in its words. */
export function wholePiece(source: string, links: readonly FoundLink[]): PostLink {
  return { ...pieceOf(source, 0, source.length, anchorsOf(links)[0]!.links), runOn: false };
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
  /** Columns by which the second part is indented. */
  indent: number;
}

/** Where a line ends behind a text, and the next one begins, or one behind an empty line. */
const lineBreak = /\n([ \t]*\n)?( *)(?=\S)/y;

/** The best place to cut between two links: where a paragraph ends, a sentence, a line, a clause, at a space, or at the link. */
function cutBetween(source: string, from: number, to: number, locked: readonly Span[]): Cut | undefined {
  const cuts: (Cut & { rank: number })[] = [];
  const isFree = (at: number) => locked.every(({ start, end }) => at <= start || at >= end);
  for (let at = from; at < to; at += 1) {
    const [sign = '', before = '', after = ''] = [source[at], source[at - 1], source[at + 1]];
    if (!isFree(at) || !isFree(at + 1)) continue;
    const said = source.slice(from, at).replace(/["'”’）)\]*_]+$/u, '');
    const isBehindText = /\S/.test(before) && before !== '\\';
    const endsSentence = /[.!?…。！？]$/u.test(said);
    if (sign === '\n' && isBehindText) {
      lineBreak.lastIndex = at;
      const [gap = '', blank, { length: indent } = ''] = lineBreak.exec(source) ?? [];
      const start = at + gap.length;
      if (gap === '' || start > to || !isFree(start)) continue;
      const rank = blank === undefined ? (endsSentence ? 5 : 4) : 6;
      cuts.push({ end: at, start, join: blank === undefined ? 'line' : 'blank', indent, rank });
    } else if (sign === ' ' && isBehindText && /\S/.test(after)) {
      const rank = endsSentence ? 5 : /[,;:，、；：]$/u.test(said) ? 3 : 1;
      cuts.push({ end: at, start: at + 1, join: 'space', indent: 0, rank });
    } else if (
      /[。！？；，、：]/u.test(sign) &&
      /\S/u.test(after) &&
      !/["'”’）)\]*_。！？；，、：]/u.test(after)
    ) {
      cuts.push({
        end: at + 1,
        start: at + 1,
        join: 'none',
        indent: 0,
        rank: /[。！？]/u.test(sign) ? 5 : 2,
      });
    }
  }
  const [before = '', last = ''] = [source.slice(0, to).at(-2), source[to - 1]];
  if (/\S/.test(last) && !/[\\!]/.test(last) && before !== '\\' && isFree(to))
    cuts.push({ end: to, start: to, join: 'none', indent: 0, rank: 0 });
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
