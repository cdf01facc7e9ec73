import type { Join } from '../../domain/digest';
import { parseMarkdown, type MarkdownEvents } from '../../domain/markdown/parse-markdown';
import {
  readInline,
  splitLinks,
  unescapeMarkdown,
  wholePiece,
  type PostLink,
  type Span,
} from './split-links';

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
  const { links, otherLinks, locked } = readInline(source, events);
  const all = links.length + otherLinks;
  const heading = type === 'atxHeading' ? /^(#{2,3}) +(.*?)(?: +#+)?$/.exec(source) : null;
  if (heading && links.length === 0) {
    const level = heading[1]!.length === 2 ? 2 : 3;
    return { ways: [[{ kind: 'heading', level, text: unescapeMarkdown(heading[2] ?? '') }]], links: 0 };
  }
  if (links.length === 0 || /^(?:code|definition|blockQuote)/.test(type))
    return { ways: [], links: type.startsWith('code') ? 0 : all };
  return { ways: [splitLinks(source, links, locked), [wholePiece(source, links)]], links: all };
}
