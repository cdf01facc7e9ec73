import { withoutCode } from './without-code';

/**
 * The first mark of a Markdown text that is opened and not closed, as a writer would call it, or
 * undefined. A passage is judged by its paragraphs, as Markdown closes none beyond them.
 */
export function unclosedMark(markdown: string): string | undefined {
  const fences = markdown.match(/^ {0,3}(?:`{3,}|~{3,})/gm) ?? [];
  if (fences.length % 2 === 1) return fences.at(-1)?.trim();
  for (const paragraph of withoutCode(markdown).split(/\n\s*\n/)) {
    const found = unclosedIn(paragraph);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unclosedIn(paragraph: string): string | undefined {
  const open = /\[[^\]]*\]\([^)]*$/.exec(paragraph) ?? /\[[^\]]*$/.exec(paragraph);
  if (open) return firstWords(open[0]);
  if (paragraph.includes('`')) return '`';
  // Addresses have underscores and asterisks of their own.
  const text = paragraph.replace(/\]\([^)]*\)|<?https?:\/\/\S+/g, ']');
  for (const mark of ['**', '__', '~~']) {
    if ((text.split(mark).length - 1) % 2 === 1) return mark;
  }
  const single = text.replaceAll(/\*\*|__|^\s*\*\s/gm, '');
  const opening = single.match(/(?<![\p{L}\p{N}*])\*(?=[^\s*])/gu) ?? [];
  const closing = single.match(/(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu) ?? [];
  return opening.length > 0 && closing.length === 0 ? '*' : undefined;
}

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= 30 ? line : `${Array.from(line).slice(0, 29).join('')}…`;
}
