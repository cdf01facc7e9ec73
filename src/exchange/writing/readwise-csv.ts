import { tableRow } from './table';
import type { Writer } from './writer';

/** The table that Readwise takes in, a row for each quote. Clips without quotes have no place in it. */
export const readwiseCsv: Writer<'readwise-csv'> = {
  id: 'readwise-csv',
  extension: 'csv',
  mediaType: 'text/csv',
  lost: [
    'comment',
    'quoteMarkup',
    'quoteFragments',
    'tags',
    'private',
    'site',
    'published',
    'modified',
    'description',
    'image',
    'icon',
    'language',
    'keywords',
    'via',
    'otherAddresses',
    'forNextDigest',
    'changedAt',
  ],
  quotedOnly: true,
  begin: () => tableRow(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']),
  write: ({ url, title, authors, quotes, savedAt }) =>
    quotes
      .map(({ text, comment }, index) =>
        tableRow([text, title, authors.join(', '), url, comment, String(index + 1), clock(savedAt)]),
      )
      .join(''),
  joint: '',
  end: '',
};

/** `2020-12-28 19:04:34`, in UTC. */
function clock(instant: string): string {
  return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}
