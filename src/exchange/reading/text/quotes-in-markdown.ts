import type { ImportedQuote } from '../imported-item';
import { joined } from '../marked-quotes';

/**
 * The block quotes of Markdown, each with the words between it and the next as what is said of it,
 * and the words in front of the first.
 */
export function quotesInMarkdown(markdown: string): { before: string; quotes: ImportedQuote[] } {
  const before: string[] = [];
  const found: { text: string; words: string[] }[] = [];
  for (const part of markdown.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*(?=\n)/)) {
    const lines = part.replace(/^\n/, '').split('\n');
    const end = lines.findIndex((line) => !/^ {0,3}>/.test(line));
    const quoted = end === -1 ? lines : lines.slice(0, end);
    const rest = end === -1 ? '' : lines.slice(end).join('\n');
    if (quoted.length > 0) {
      found.push({ text: quoted.map((line) => line.replace(/^ {0,3}> ?/, '')).join('\n'), words: [] });
    }
    (found.at(-1)?.words ?? before).push(rest);
  }
  const quotes = found.map(({ text, words }) => ({ text: text.trim(), comment: joined(words) }));
  return { before: joined(before), quotes };
}
