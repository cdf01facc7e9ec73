import { safeUrl } from '../safe-url';

/**
 * Marks that mean something within a line. As few as possible, so that ordinary words stay as typed:
 * an underscore within a word, a lone `&` or `<`, and `*` between spaces are harmless.
 */
const inline =
  /\\(?=[!-/:-@[-`{-~]|$)|[`[\]]|<(?=[a-z/!?])|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!(?:^|\s)(?=[*~](?:\s|$)))[*~]/giu;

/** Plain text as Markdown within a line, in link text too. Line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s*[\n\r]\s*/g, ' ').replace(inline, '\\$&');
}

/** Marks that mean something where a line begins. */
const atStart = /^(#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|[-=_*|:](?=[-=_*|: \t]*$))/;
const number = /^(\d{1,9})([.)])(?=\s|$)/;
const closingHashes = /(^|\s)(#+)$/;

/** Plain text as Markdown where a line of its own begins, as in a heading or a footer. */
export function escapeMarkdownLine(text: string): string {
  return escapeLineStart(escapeMarkdown(text.trim()));
}

/** Markdown within a line, fit to begin one. */
export function escapeLineStart(markdown: string): string {
  return markdown.replace(atStart, '\\$1').replace(number, '$1\\$2');
}

/** Plain text as the Markdown of a heading, which `#` at the end would close. */
export function escapeMarkdownHeading(text: string): string {
  return escapeMarkdownLine(text).replace(closingHashes, '$1\\$2');
}

/** Plain text as Markdown paragraphs: a blank line parts two of them. */
export function escapeMarkdownText(text: string): string {
  return text
    .trim()
    .split(/(?:[ \t]*\r?\n){2,}/)
    .map((paragraph) => paragraph.split(/\r?\n/).map(escapeMarkdownLine).join('\n'))
    .join('\n\n');
}

/** What nearly every address is: nothing in it that any of this is about. */
const plain = /^https?:\/\/[\w\-.~/?=&%#:@+,!$]*$/;

/**
 * An address as the destination of a Markdown link, the very address wherever Markdown allows: only
 * what would end the destination is escaped. Empty when the address is not safe to follow.
 */
export function linkDestination(url: string, safe: (url: string) => string = safeUrl): string {
  if (plain.test(url)) return url;
  const escaped = safe(url)
    // Code spans bind tighter than links: a backslash would not hold a backtick back. No address
    // that a browser writes has any of these.
    .replace(/[\s`<>\p{Cc}\p{Cs}]/gu, percent)
    .replace(/\\|&(?=#?\w+;)/g, '\\$&');
  return isBalanced(escaped) ? escaped : escaped.replace(/[()]/g, '\\$&');
}

function percent(character: string): string {
  return encodeURIComponent(/\p{Cs}/u.test(character) ? '\uFFFD' : character);
}

/** Whether every parenthesis has its partner, no deeper than every Markdown reader can follow. */
export function isBalanced(url: string): boolean {
  let depth = 0;
  for (const mark of url.match(/[()]/g) ?? []) {
    depth += mark === '(' ? 1 : -1;
    if (depth < 0 || depth > 3) return false;
  }
  return depth === 0;
}

/** A page's title, linked, as Markdown; its address where it has no title. */
export function titleLink({ title, url }: { title: string; url: string }): string {
  const words = title.trim() === '' ? url : title.trim();
  return `[${escapeMarkdown(words)}](${linkDestination(url)})`;
}
