import type { ImportedQuote } from '../imported-item';
import { jsonFields, type Fields } from '../json/fields';
import type { ReadOptions } from '../reader';
import { sectionOf } from '../html/reading-list';
import { tableFormat } from './table-format';

/**
 * Pocket's export of 2025.
 *
 * | column | becomes |
 * | --- | --- |
 * | `url`, `title` | url, title |
 * | `time_added`, seconds | savedAt |
 * | `tags`, parted by bars | tags |
 * | `status`: `unread`, `archive` | unread; read and archived |
 * | the file `annotations/…json` of the same name beside it: `highlights`, `quote` | quotes |
 */
export const pocketCsv = tableFormat({
  id: 'pocket-csv',
  columns: ['title', 'url', 'time_added', 'tags', 'status'],
  item: (cell, options) => ({
    url: cell('url'),
    title: cell('title'),
    tags: cell('tags').split(/[|,]/),
    quotes: highlightsOf(cell('url'), options),
    savedAt: cell('time_added'),
    flags: sectionOf(cell('status')).flags,
  }),
});

/** By the text of the file beside, which all rows of a table ask for. */
const known = new WeakMap<ReadOptions, Map<string, Partial<ImportedQuote>[]>>();

function highlightsOf(url: string, options: ReadOptions): Partial<ImportedQuote>[] {
  let byUrl = known.get(options);
  if (!byUrl) {
    byUrl = new Map();
    known.set(options, byUrl);
    for (const page of pagesBeside(options)) {
      const quotes = page
        .objects('highlights')
        .map(({ text }) => ({ text: text('quote'), comment: text('note') }));
      byUrl.set(page.text('url'), [...(byUrl.get(page.text('url')) ?? []), ...quotes]);
    }
  }
  return byUrl.get(url) ?? [];
}

function pagesBeside({ beside, name = '' }: ReadOptions): Fields[] {
  const path = name.replace(/^.*\//, '').replace(/\.csv$/i, '.json');
  try {
    return jsonFields({ pages: JSON.parse(beside?.(`annotations/${path}`) ?? '[]') }).objects('pages');
  } catch {
    return [];
  }
}
