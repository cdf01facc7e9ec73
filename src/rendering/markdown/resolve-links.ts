import { micromark } from 'micromark';
import { linkDestination, titleLink } from './escape-markdown';
import { parseMarkdown } from './parse-markdown';

/** What a comment's empty links lead to, and the words that stand in where it gives none. */
export interface LinkTarget {
  url: string;
  title: string;
}

/** Markdown that stands by itself, and how it meets its neighbours. */
export interface ResolvedMarkdown {
  markdown: string;
  /** How many empty links were filled. */
  filled: number;
  /** Whether its first and last blocks are paragraphs, so that a sentence can go on there. */
  startsAsParagraph: boolean;
  endsAsParagraph: boolean;
}

/** How Markdown is made fit for a post: anew each time, or from a cache. */
export interface LinkResolver {
  resolveLinks: (markdown: string, target?: LinkTarget) => ResolvedMarkdown;
  resolveClipLinks: (comment: string, target: LinkTarget) => ResolvedMarkdown;
}

type Events = ReturnType<typeof parseMarkdown>;
type Token = Events[number][1];

/** Text to put in place of `from..to` of the source. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * Makes Markdown fit to be put among other Markdown: empty links get the target's address, raw HTML
 * becomes text, links that could run something lose their address, an open fence is closed. All else
 * stays as typed.
 */
export function resolveLinks(markdown: string, target?: LinkTarget): ResolvedMarkdown {
  const source = trimBlankLines(markdown);
  const events = parseMarkdown(source);
  const { edits, filled } = linkEdits(source, events, target);
  const blocks: Token[] = [];
  let depth = 0;
  let fences = 0;
  for (const [step, token] of events) {
    if (step === 'exit') {
      depth -= 1;
      continue;
    }
    if (depth === 0 && !between.has(token.type)) {
      blocks.push(token);
      fences = 0;
    }
    if (depth === 1 && token.type === 'codeFencedFence') fences += 1;
    depth += 1;
  }
  const last = blocks.at(-1);
  const closing = last?.type === 'codeFenced' && fences === 1 ? closingFence(source, last) : '';
  return {
    markdown: applyEdits(edits, source) + closing,
    filled,
    startsAsParagraph: blocks[0]?.type === 'content',
    endsAsParagraph: last?.type === 'content',
  };
}

/** Words on a clip, as they go out: where they hold no empty link, the linked title goes before them. */
export function resolveClipLinks(comment: string, target: LinkTarget): ResolvedMarkdown {
  const resolved = resolveLinks(comment, target);
  if (resolved.filled > 0) return resolved;
  const title = titleLink(target);
  if (resolved.markdown === '') {
    return { markdown: title, filled: 1, startsAsParagraph: true, endsAsParagraph: true };
  }
  const gap = resolved.startsAsParagraph ? ' ' : '\n\n';
  return { ...resolved, markdown: `${title}${gap}${resolved.markdown}`, startsAsParagraph: true };
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

/** What stands between blocks. */
const between = new Set(['lineEnding', 'lineEndingBlank', 'linePrefix']);

function closingFence(markdown: string, { start }: Token): string {
  return `\n${/^(?:`+|~+)/.exec(markdown.slice(start.offset).trimStart())?.[0] ?? ''}`;
}

/** What has to change in a text so that its links lead somewhere safe and its marks stay its own. */
function linkEdits(
  markdown: string,
  events: Events,
  target: LinkTarget | undefined,
): { edits: Edit[]; filled: number } {
  const edits: Edit[] = [];
  const open: Token[] = [];
  let filled = 0;
  let images = 0;
  let place: Token | undefined;
  let hasAddress = false;
  let lineEnd: Token | undefined;
  for (const [step, token] of events) {
    if (step === 'enter') {
      if (token.type === 'image') images += 1;
      if (token.type === 'resource') [place, hasAddress] = [undefined, false];
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
    const source = markdown.slice(token.start.offset, token.end.offset);
    const link = open.at(-1);
    if (token.type === 'resource' && link?.type === 'link' && images === 0 && !hasAddress && target) {
      filled += 1;
      const words = markdown.slice(link.start.offset + 1, token.start.offset - 1);
      if (words.trim() === '') edits.push(replacing(link, titleLink(target)));
      else if (place) edits.push(replacing(place, linkDestination(target.url)));
      else edits.push(replacing(token, `(${linkDestination(target.url)})`));
    } else if (token.type === 'resourceDestination' || token.type === 'definitionDestination') {
      if (!isSafeDestination(source, images > 0)) edits.push(replacing(token, '<>'));
    } else if (token.type === 'autolinkProtocol' && !isSafeDestination(source, false)) {
      edits.push({ from: token.start.offset - 1, to: token.start.offset - 1, text: '\\' });
    } else if (token.type === 'data') {
      edits.push(...escapes(markdown, token));
    }
  }
  return { edits, filled };
}

const surelySafe = /^<?https?:\/\//i;
const surelyRelative = /^<?[\w\-./#?]*>?$/;

/**
 * Whether a destination as it stands in Markdown, with its escapes and character references, is one
 * that micromark lets through: so Markdown and HTML have the same links.
 */
function isSafeDestination(source: string, image: boolean): boolean {
  if (surelySafe.test(source) || surelyRelative.test(source)) return true;
  const html = micromark(`${image ? '!' : ''}[.](${source})`);
  return !/(?:href|src)=""/.test(html);
}

function replacing({ start, end }: Token, text: string): Edit {
  return { from: start.offset, to: end.offset, text };
}

/** Marks that are mere text here, and must not pair with another outside, nor be taken for raw HTML. */
const loose = /`|<(?=[a-z/!?])/giy;

function escapes(markdown: string, { start, end }: Token): Edit[] {
  const found: Edit[] = [];
  for (let at = start.offset; at < end.offset; at += 1) {
    loose.lastIndex = at;
    if (loose.test(markdown)) found.push({ from: at, to: at, text: '\\' });
  }
  return found;
}

function applyEdits(edits: readonly Edit[], markdown: string): string {
  let result = '';
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    result += markdown.slice(at, from) + text;
    at = to;
  }
  return result + markdown.slice(at);
}
