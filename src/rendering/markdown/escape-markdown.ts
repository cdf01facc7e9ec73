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

/** Plain text as Markdown where a line of its own begins, as in a heading or a footer. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text.trim()).replace(atStart, '\\$1').replace(number, '$1\\$2');
}

/** Plain text as Markdown paragraphs: a blank line parts two of them. */
export function escapeMarkdownText(text: string): string {
  return text
    .trim()
    .split(/(?:[ \t]*\r?\n){2,}/)
    .map((paragraph) => paragraph.split(/\r?\n/).map(escapeMarkdownLine).join('\n'))
    .join('\n\n');
}
