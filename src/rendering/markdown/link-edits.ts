import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { MarkdownEvents, MarkdownToken } from '../../domain/markdown/parse-markdown';
import type { NoteText, References } from '../../domain/markdown/references';
import { linkUrl, safeUrl } from '../safe-url';
import { linkDestination, titleLink } from './escape-markdown';

/** What a comment's empty links lead to, and the words that stand in where it gives none. */
export interface LinkTarget {
  url: string;
  title: string;
}

/** Text to put in place of `from..to` of the source. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  note?: NoteText;
}

interface LinkContext {
  target: LinkTarget | undefined;
  links: References['links'];
  notes: ReadonlyMap<string, NoteText>;
  ofPage: boolean;
  html: boolean;
}

/** What has to change in a text so that its links lead somewhere safe and its marks stay its own. */
export function linkEdits(
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
