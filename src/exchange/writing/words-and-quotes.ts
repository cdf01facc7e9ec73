import type { Clip } from '../../domain/clip';
import { withPageLinks } from '../page-links';
import { ownWords } from '../reading/text/quotes-in-markdown';

type Words = Pick<Clip, 'comment' | 'quotes'>;

/**
 * The comment, then each quote as a block quote of Markdown with its comment behind it. It is read
 * back by `quotesInMarkdown`, so a block quote in the reader's own words has a mark in front of it.
 */
export function wordsAndQuotes({ comment, quotes }: Words, passage: 'text' | 'markdown'): string {
  const parts = quotes.flatMap((quote) => [quoted(quote[passage]), own(quote.comment)]);
  return [own(comment), ...parts].filter((part) => part !== '').join('\n\n');
}

/**
 * The same as plain text, for places where it is a comment to all other tools, which do not know where
 * `[these words]()` lead.
 */
export function plainWords(clip: Words & Pick<Clip, 'url'>): string {
  const words = clip.quotes.length === 0 ? clip.comment.trim() : wordsAndQuotes(clip, 'text');
  return withPageLinks(words, clip.url);
}

function quoted(text: string): string {
  return lines(text)
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

function own(words: string): string {
  return lines(words)
    .join('\n')
    .replace(/(^|\n[ \t]*\n)(?= {0,3}>)/g, `$1${ownWords}\n`);
}

function lines(text: string): string[] {
  return text.trim().split(/\r\n?|\n/);
}
