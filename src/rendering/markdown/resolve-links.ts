import { parseMarkdown, type MarkdownEvents, type MarkdownToken } from '../../domain/markdown/parse-markdown';
import { takePrivateNotes } from '../../domain/markdown/private-notes';
import { titleLink } from './escape-markdown';
import { linkEdits, type Edit, type LinkTarget } from './link-edits';
import {
  noReferences,
  ownReferences,
  type NoteText,
  type References,
} from '../../domain/markdown/references';

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
