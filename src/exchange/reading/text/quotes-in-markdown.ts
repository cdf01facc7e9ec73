import type { ImportedQuote } from '../imported-item';

/** A line in front of a block quote that is the reader's own words, and no quote of the page. */
export const ownWords = '<!-- no quote -->';

/**
 * The block quotes of Markdown, each with the words between it and the next as what is said of it,
 * and the words in front of the first. A block quote stands behind a blank line, as we write them.
 */
export function quotesInMarkdown(markdown: string): { before: string; quotes: ImportedQuote[] } {
  const before: string[] = [];
  const found: { text: string[]; words: string[] }[] = [];
  let last: 'blank' | 'quoted' | 'words' = 'blank';
  for (const line of markdown.replaceAll(/\r\n?/g, '\n').split('\n')) {
    const isQuoted: boolean = last !== 'words' && /^ {0,3}>/.test(line);
    if (isQuoted) {
      if (last === 'blank') found.push({ text: [], words: [] });
      found.at(-1)?.text.push(line.replace(/^ {0,3}> ?/, ''));
    } else if (line !== ownWords) (found.at(-1)?.words ?? before).push(line);
    last = isQuoted ? 'quoted' : line.trim() === '' ? 'blank' : 'words';
  }
  const quotes = found.map(({ text, words }) => ({ text: block(text), comment: block(words) }));
  return { before: block(before), quotes };
}

function block(lines: readonly string[]): string {
  return lines.join('\n').trim();
}
