import { commaTags } from '../tag-list';
import { tableFormat } from './table-format';

/**
 * Matter, the table `_matter_history.csv` of its export.
 *
 * | column | becomes |
 * | --- | --- |
 * | `URL`, `Title`, `Author`, `Publisher` | url, title, authors, site |
 * | `Tags`, parted by commas or semicolons | tags |
 * | `Favorited`, `Read`, `In Queue` | starred; read or unread |
 * | `Last Interaction Date` | savedAt: it tells no other |
 */
export const matterCsv = tableFormat({
  id: 'matter-csv',
  columns: ['title', 'author', 'publisher', 'url', 'favorited', 'last interaction date'],
  item: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    authors: [cell('author')],
    site: cell('publisher'),
    tags: commaTags(cell('tags').replaceAll(';', ',')),
    savedAt: cell('last interaction date'),
    flags: {
      starred: saysYes(cell('favorited')) ? true : undefined,
      read: saysYes(cell('read')) ? true : saysYes(cell('in queue')) ? false : undefined,
    },
  }),
});

function saysYes(text: string): boolean {
  return /^(?:true|yes|1)$/i.test(text.trim());
}
