import type { Clip } from '../../domain/clip';
import { tableRow } from './table';
import { wordsAndQuotes } from './words-and-quotes';
import type { Writer } from './writer';

const cells: readonly [string, (clip: Clip) => string | undefined][] = [
  ['url', ({ url }) => url],
  ['title', ({ title }) => title],
  ['comment', ({ comment }) => comment],
  ['tags', ({ tags }) => tags.map((tag) => tag.replaceAll(/\s*,\s*/g, ' ').trim()).join(', ')],
  ['quotes', ({ quotes }) => wordsAndQuotes({ comment: '', quotes }, 'markdown')],
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
export const csv: Writer<'csv'> = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  lost: ['quoteFragments', 'commasInTags', 'modified', 'icon', 'keywords', 'otherAddresses', 'forNextDigest'],
  // The mark makes Excel read UTF-8.
  begin: () => `\uFEFF${tableRow(cells.map(([name]) => name))}`,
  write: (clip) => tableRow(cells.map(([, cell]) => cell(clip) ?? '')),
  joint: '',
  end: '',
};
