import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { parseMarkdown, type MarkdownEvents, type MarkdownToken } from '../../domain/markdown/parse-markdown';
import { takePrivateNotes } from '../../domain/markdown/private-notes';
import { linkUrl, safeUrl } from '../safe-url';
import { linkDestination, titleLink } from './escape-markdown';
import {
  noReferences,
  ownReferences,
  type NoteText,
  type References,
} from '../../domain/markdown/references';

/** What a comment's empty links lead to, and the words that stand in where it gives none. */
export interface LinkTarget {
  url: string;
  title: string;
}

/** What is to be known of a text beside the page it is about. */
export interface ResolveOptions {
  /** What the post's other texts define for this one. */
  references?: References;
  /** The words of a page, not of the writer: they hold no private notes, no HTML and only the web's links. */
  ofPage?: boolean;
  /** Whether HTML that the writer typed stays HTML. */
  html?: boolean;
}

/** Markdown that stands by itself, and how it meets its neighbours. */
export interface ResolvedMarkdown {
  markdown: string;
  /** How many empty links were filled. */
  filled: number;
  /** Where it calls notes, in the order of the text; a note's number is the post's to give. */
  calls: NoteCall[];
  /** Whether its first and last blocks are paragraphs, so that a sentence can go on there. */
  startsAsParagraph: boolean;
  endsAsParagraph: boolean;
}

export interface NoteCall {
  from: number;
  to: number;
  note: NoteText;
}

/** How Markdown is made fit for a post: anew each time, or from a cache. */
export interface LinkResolver {
  resolveLinks: typeof resolveLinks;
  resolveClipLinks: typeof resolveClipLinks;
}

/** Text to put in place of `from..to` of the source. */
interface Edit {
  from: number;
  to: number;
  text: string;
  note?: NoteText;
}

/**
 * Makes Markdown fit to be put among other Markdown: empty links get the target's address, references are
 * written inline and definitions taken out, private notes are gone, raw HTML becomes text, links that
 * could run something lose their address, an open fence is closed. All else stays as typed.
 */
export function resolveLinks(
  markdown: string,
  target?: LinkTarget,
  { references = noReferences, ofPage = false, html = false }: ResolveOptions = {},
): ResolvedMarkdown {
  const trimmed = trimBlankLines(markdown);
  const source = ofPage ? trimmed : trimBlankLines(takePrivateNotes(trimmed).rest);
  const events = parseMarkdown(source, {
    html: html && !ofPage,
    links: references.links.keys(),
    notes: references.notes.keys(),
  });
  const own = ownReferences(source, events);
  const notes = new Map(references.notes);
  const links = new Map([...references.links, ...own.links]);
  for (const [label, text] of own.notes) {
    // A text of the digest finds its own notes among those that it shares.
    if (references.notes.get(label)?.markdown === text) continue;
    notes.set(label, { markdown: text, references: { key: '', links, notes }, ...(target && { target }) });
  }
  const { edits, filled } = linkEdits(source, events, { target, links, notes, ofPage, html });
  const removed = own.places.map((token) => wholeLines(source, token));
  const kept = edits.filter(({ from, to }) => !removed.some((one) => one.from <= from && to <= one.to));
  const { text, calls } = applyEdits([...kept, ...removed], source);
  const blocks = blocksOf(events);
  const last = blocks.at(-1);
  const closing = last?.isOpenFence ? closingFence(source, last.token) : '';
  return {
    markdown: text.trimEnd() + closing,
    filled,
    calls,
    startsAsParagraph: blocks[0]?.token.type === 'content',
    endsAsParagraph: last?.token.type === 'content',
  };
}

/** Words on a clip, as they go out: where they hold no empty link, the linked title goes before them. */
export function resolveClipLinks(
  comment: string,
  target: LinkTarget,
  options?: ResolveOptions,
): ResolvedMarkdown {
  const resolved = resolveLinks(comment, target, options);
  if (resolved.filled > 0) return resolved;
  const title = titleLink(target);
  if (resolved.markdown === '') {
    return { markdown: title, filled: 1, calls: [], startsAsParagraph: true, endsAsParagraph: true };
  }
  const before = `${title}${resolved.startsAsParagraph ? ' ' : '\n\n'}`;
  return {
    ...resolved,
    markdown: before + resolved.markdown,
    calls: resolved.calls.map((call) => ({
      ...call,
      from: call.from + before.length,
      to: call.to + before.length,
    })),
    startsAsParagraph: true,
  };
}

// NUL is no character of Markdown.
// oxlint-disable-next-line no-control-regex
const untrimmed = /[\r\0]|^[\s\uFEFF]|\s$/;

/** Without the blank lines around it; four spaces in front would be code and stay. */
function trimBlankLines(markdown: string): string {
  if (!untrimmed.test(markdown)) return markdown;
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/\0/g, '\uFFFD')
    .replace(/^\uFEFF?(?:[ \t]*\n)*(?: {0,3}(?! |\t))?/, '')
    .trimEnd();
}

/** What stands between blocks, and what is taken out of the text. */
const between = new Set<string>(['lineEnding', 'lineEndingBlank', 'linePrefix', 'gfmFootnoteDefinition']);

/** The blocks of a text; what holds nothing but definitions is none. */
function blocksOf(events: MarkdownEvents): { token: MarkdownToken; isOpenFence: boolean }[] {
  const blocks: { token: MarkdownToken; fences: number; isEmpty: boolean }[] = [];
  let depth = 0;
  for (const [step, token] of events) {
    if (step === 'exit') {
      depth -= 1;
      continue;
    }
    const block = blocks.at(-1);
    if (depth === 0 && !between.has(token.type))
      blocks.push({ token, fences: 0, isEmpty: token.type === 'content' });
    else if (depth === 1 && block) {
      if (token.type === 'codeFencedFence') block.fences += 1;
      if (token.type === 'paragraph') block.isEmpty = false;
    }
    depth += 1;
  }
  return blocks
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ token, fences }) => ({ token, isOpenFence: token.type === 'codeFenced' && fences === 1 }));
}

function closingFence(markdown: string, { start }: MarkdownToken): string {
  return `\n${/^(?:`+|~+)/.exec(markdown.slice(start.offset).trimStart())?.[0] ?? ''}`;
}

interface LinkContext {
  target: LinkTarget | undefined;
  links: References['links'];
  notes: ReadonlyMap<string, NoteText>;
  ofPage: boolean;
  html: boolean;
}

/** What has to change in a text so that its links lead somewhere safe and its marks stay its own. */
function linkEdits(
  markdown: string,
  events: MarkdownEvents,
  { target, links, notes, ofPage, html }: LinkContext,
): { edits: Edit[]; filled: number } {
  const edits: Edit[] = [];
  const open: MarkdownToken[] = [];
  let filled = 0;
  let images = 0;
  let place: MarkdownToken | undefined;
  let hasAddress = false;
  let lineEnd: MarkdownToken | undefined;
  const sourceOf = ({ start, end }: MarkdownToken) => markdown.slice(start.offset, end.offset);
  const isSafe = (destination: string) => isSafeDestination(destination, ofPage);
  /** The words of a link that has neither an address nor a label behind them yet. */
  let bareLabel: MarkdownToken | undefined;
  for (const [step, token] of events) {
    if (step === 'enter') {
      if (token.type === 'image') images += 1;
      if (token.type === 'resource') [place, hasAddress] = [undefined, false];
      if (token.type === 'resource' || token.type === 'reference') bareLabel = undefined;
      if (token.type === 'resourceDestination') place = token;
      if (token.type === 'resourceDestinationString') hasAddress = true;
      if (token.type === 'codeTextData' && lineEnd && /^\s*</.test(markdown.slice(token.start.offset))) {
        // Blocks come before code: a line that begins like HTML would end the paragraph and the code.
        edits.push({ from: lineEnd.start.offset, to: token.start.offset, text: ' ' });
      }
      lineEnd = token.type === 'lineEnding' && open.at(-1)?.type === 'codeText' ? token : undefined;
      open.push(token);
      continue;
    }
    open.pop();
    if (token.type === 'image') images -= 1;
    const source = sourceOf(token);
    const link = open.at(-1);
    if (token.type === 'label') bareLabel = token;
    else if (
      (token.type === 'link' || token.type === 'image') &&
      bareLabel?.end.offset === token.end.offset
    ) {
      edits.push(...inlined(source.replace(/^!?\[/, '').slice(0, -1), token.end.offset, token.end.offset));
    } else if (token.type === 'reference' && link) {
      const named = source.slice(1, -1);
      const words = markdown.slice(link.start.offset, token.start.offset).replace(/^!?\[/, '').slice(0, -1);
      edits.push(...inlined(named === '' ? words : named, token.start.offset, token.end.offset));
    } else if (token.type === 'resource' && link?.type === 'link' && images === 0 && !hasAddress && target) {
      filled += 1;
      const words = markdown.slice(link.start.offset + 1, token.start.offset - 1);
      if (words.trim() === '') edits.push(replacing(link, titleLink(target)));
      else if (place) edits.push(replacing(place, linkDestination(target.url)));
      else edits.push(replacing(token, `(${linkDestination(target.url)})`));
    } else if (token.type === 'resourceDestination') {
      if (!isSafe(source)) edits.push(replacing(token, '<>'));
    } else if (token.type === 'autolinkProtocol' && !isSafe(source)) {
      edits.push({ from: token.start.offset - 1, to: token.start.offset - 1, text: '\\' });
    } else if (token.type === 'gfmFootnoteCall') {
      const note = notes.get(normalizeIdentifier(source.slice(2, -1)));
      if (note) edits.push({ ...replacing(token, source), note });
    } else if (token.type === 'data') edits.push(...escapes(markdown, token, html));
  }
  return { edits, filled };

  /** A link by its label, with the address behind its words instead. */
  function inlined(label: string, from: number, to: number): Edit[] {
    const definition = links.get(normalizeIdentifier(label));
    if (!definition) return [];
    const { destination, title } = definition;
    const address = isSafe(destination)
      ? linkDestination(decodeString(destination.replace(/^<([^]*)>$/, '$1')), linkUrl)
      : '';
    return [{ from, to, text: `(${address === '' ? '<>' : address}${title === '' ? '' : ` ${title}`})` }];
  }
}

const surelySafe = /^<?https?:\/\//i;

/** Whether a destination as it stands in Markdown, with its escapes and character references, is a safe one. */
function isSafeDestination(source: string, ofPage: boolean): boolean {
  if (surelySafe.test(source)) return true;
  const url = decodeString(source.replace(/^<([^]*)>$/, '$1'));
  return url.trim() === '' || (ofPage ? safeUrl(url) : linkUrl(url)) !== '';
}

function replacing({ start, end }: MarkdownToken, text: string): Edit {
  return { from: start.offset, to: end.offset, text };
}

/** Marks that are mere text here: they must not pair with another outside, nor call a note, nor begin raw HTML. */
const loose = /`|\[(?=\^)|<(?=[a-z/!?])/giy;
const looseInHtml = /`|\[(?=\^)/gy;

function escapes(markdown: string, { start, end }: MarkdownToken, html: boolean): Edit[] {
  const marks = html ? looseInHtml : loose;
  const found: Edit[] = [];
  for (let at = start.offset; at < end.offset; at += 1) {
    marks.lastIndex = at;
    if (marks.test(markdown)) found.push({ from: at, to: at, text: '\\' });
  }
  return found;
}

/** The lines that a definition takes up, with the blank ones behind it. */
function wholeLines(markdown: string, { start, end }: MarkdownToken): Edit {
  const blank = /^[ \t]*(?:\n[ \t]*(?=\n|$))*\n?/.exec(markdown.slice(end.offset))?.[0].length ?? 0;
  const before = /[ \t]*$/.exec(markdown.slice(0, start.offset))?.[0].length ?? 0;
  return { from: start.offset - before, to: end.offset + blank, text: '' };
}

/** The text with its edits made, and where the calls of notes stand in it then. */
function applyEdits(edits: readonly Edit[], markdown: string): { text: string; calls: NoteCall[] } {
  let text = '';
  let at = 0;
  const calls: NoteCall[] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    text += markdown.slice(at, edit.from);
    if (edit.note) calls.push({ from: text.length, to: text.length + edit.text.length, note: edit.note });
    text += edit.text;
    at = edit.to;
  }
  return { text: text + markdown.slice(at), calls };
}
