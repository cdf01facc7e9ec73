import { withoutPageLinks } from '../../page-links';
import { unguarded } from '../../formula-guard';
import { pageGroups } from '../page-groups';
import type { ImportFormat } from '../reader';
import { commaTags } from '../tag-list';
import { hasColumns } from '../file-head';
import { tableReader, type Cell } from './table-format';

/**
 * Readwise highlights, a row each: as it exports them, and as it takes them in.
 *
 * | exported | taken in | becomes |
 * | --- | --- | --- |
 * | `Highlight`, `Note` | the same | quote |
 * | `Book Title`, `Book Author` | `Title`, `Author` | title, authors |
 * | none | `URL` | url; a row without one belongs to a book, and cannot become a clip |
 * | `Tags`, `Document tags`; those that begin with a dot are orders to Readwise | none | tags |
 * | `Highlighted at` | `Date` | savedAt: the earliest |
 */
export const readwiseCsv: ImportFormat<'readwise-csv'> = {
  id: 'readwise-csv',
  shape: 'text',
  recognises: (head) =>
    hasColumns(head, ['highlight', 'book title']) || hasColumns(head, ['highlight', 'title', 'url']),
  reader: ({ zone }) => {
    const pages = pageGroups(zone);
    return tableReader(
      ['highlight'],
      (cell, number) => pages.add(highlight(cell), { unit: 'row', number }),
      () => pages.finish(),
    );
  },
};

function highlight(cell: Cell) {
  const either = (...columns: string[]) => columns.map(cell).find((text) => text !== '') ?? '';
  const tags = [...commaTags(cell('tags')), ...commaTags(cell('document tags'))];
  return {
    url: either('url', 'source url'),
    title: unguarded(either('book title', 'title')),
    authors: [either('book author', 'author')],
    quotes: [
      {
        text: unguarded(cell('highlight')),
        comment: withoutPageLinks(unguarded(cell('note')), either('url', 'source url')),
      },
    ],
    tags: tags.filter((tag) => !tag.trim().startsWith('.')),
    savedAt: either('highlighted at', 'date'),
  };
}
