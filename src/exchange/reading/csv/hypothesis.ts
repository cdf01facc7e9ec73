import { pageGroups } from '../page-groups';
import type { ImportFormat } from '../reader';
import { commaTags } from '../tag-list';
import { hasColumns } from '../file-head';
import { tableReader } from './table-format';

const columns = ['creation date', 'url', 'quote', 'body', 'tags'];

/**
 * Hypothesis, a row for each annotation of a page.
 *
 * | column | becomes |
 * | --- | --- |
 * | `URL` | url |
 * | `Quote`, `Body` | a quote and its comment; a note without a quote, comment of the page |
 * | `Tags`, parted by commas | tags |
 * | `Creation Date` | savedAt: the earliest |
 */
export const hypothesisCsv: ImportFormat<'hypothesis-csv'> = {
  id: 'hypothesis-csv',
  shape: 'text',
  recognises: (head) => hasColumns(head, columns),
  reader: ({ zone }) => {
    const pages = pageGroups(zone);
    return tableReader(
      columns,
      (cell, number) =>
        pages.add(
          {
            url: cell('url'),
            quotes: [{ text: cell('quote'), comment: cell('body') }],
            tags: commaTags(cell('tags')),
            savedAt: cell('creation date'),
          },
          { unit: 'row', number },
        ),
      () => pages.finish(),
    );
  },
};
