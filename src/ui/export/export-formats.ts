import type { MessageName } from '../../browser/messages';
import type { ExportFormat } from '../../app/transfer/export-clips';
import type { ClipPart } from '../../exchange/writing/clip-part';
import { writers } from '../../exchange/writing/writers';

/** What the formats are called. */
export const exportFormatNames = {
  netscape: 'exportNetscape',
  json: 'exportJson',
  csv: 'exportCsv',
  markdown: 'exportMarkdown',
  'pinboard-json': 'exportPinboard',
  opml: 'exportOpml',
  'readwise-csv': 'exportReadwise',
  notes: 'exportNotes',
} as const satisfies Record<ExportFormat, MessageName>;

/** In the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [...writers.map(({ id }) => id), 'notes'];

/** What a format may leave behind of a clip. */
export const clipPartNames = {
  comment: 'partComment',
  quotes: 'partQuotes',
  quoteComments: 'partQuoteComments',
  quoteMarkup: 'partQuoteMarkup',
  quoteFragments: 'partQuoteFragments',
  tags: 'partTags',
  spacesInTags: 'partSpacesInTags',
  commasInTags: 'partCommasInTags',
  private: 'partPrivate',
  authors: 'partAuthors',
  site: 'partSite',
  published: 'partPublished',
  modified: 'partModified',
  description: 'partDescription',
  image: 'partImage',
  icon: 'partIcon',
  language: 'partLanguage',
  keywords: 'partKeywords',
  via: 'partVia',
  viaTitle: 'partViaTitle',
  otherAddresses: 'partOtherAddresses',
  forNextDigest: 'partForNextDigest',
  changedAt: 'partChangedAt',
} as const satisfies Record<ClipPart, MessageName>;
