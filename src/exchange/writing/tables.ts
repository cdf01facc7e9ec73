import type { Clip } from '../../domain/clip';
import type { Writer } from './writer';
import { guarded } from '../formula-guard';
import { withPageLinks } from '../page-links';
import { wordsAndQuotes } from './words-and-quotes';
import { allBut, readablyWritten } from './clip-part';

const cells: readonly [string, (clip: Clip) => string | undefined][] = [
  ['url', ({ url }) => url],
  ['title', ({ title }) => title],
  ['comment', ({ comment, url }) => withPageLinks(comment, url)],
  ['tags', ({ tags }) => tags.map((tag) => tag.replaceAll(/\s*,\s*/g, ' ').trim()).join(', ')],
  ['quotes', ({ quotes, url }) => withPageLinks(wordsAndQuotes({ comment: '', quotes }, 'markdown'), url)],
  ['private', (clip) => (clip.private ? 'yes' : 'no')],
  ['saved', ({ savedAt }) => savedAt],
  ['changed', ({ changedAt }) => changedAt],
  ['authors', ({ authors }) => authors.join('\n')],
  ['site', ({ site }) => site],
  ['published', ({ published }) => published],
  ['description', ({ description }) => description],
  ['language', ({ language }) => language],
  ['image', ({ image }) => image],
  ['via', ({ via }) => via?.url],
  ['via title', ({ via }) => via?.title],
];

/** A table for spreadsheets and scripts, a row for each clip; we read it back. */
export const csvWriter: Writer<'csv'> = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  lost: allBut(...readablyWritten),
  // The mark makes Excel read UTF-8.
  begin: () => `\uFEFF${tableRow(cells.map(([name]) => name))}`,
  write: (clip) => tableRow(cells.map(([, cell]) => cell(clip) ?? '')),
  joint: '',
  end: '',
};

/** The table that Readwise takes in, a row for each quote. Clips without quotes have no place in it. */
export const readwiseWriter: Writer<'readwise-csv'> = {
  id: 'readwise-csv',
  extension: 'csv',
  mediaType: 'text/csv',
  lost: allBut('quotes', 'quoteComments', 'spacesInTags', 'commasInTags', 'authors', 'viaTitle'),
  quotedOnly: true,
  begin: () => tableRow(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']),
  write: ({ url, title, authors, quotes, savedAt }) =>
    quotes
      .map(({ text, comment }, index) =>
        tableRow([
          text,
          title,
          authors.join(', '),
          url,
          withPageLinks(comment, url),
          String(index + 1),
          clock(savedAt),
        ]),
      )
      .join(''),
  joint: '',
  end: '',
};

/** `2020-12-28 19:04:34`, in UTC. */
function clock(instant: string): string {
  return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}

/** A row of comma-separated values (RFC 4180) with its line end; no cell of it is a formula to a spreadsheet. */
function tableRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Quoted also where a spreadsheet that parts cells by semicolons or tabs would cut it in two. */
function cell(text: string): string {
  const safe = guarded(text.replaceAll(/\r\n?/g, '\n'));
  return /[",;\t\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
