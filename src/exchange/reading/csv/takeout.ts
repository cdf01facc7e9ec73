import { joined } from '../marked-quotes';
import { commaTags } from '../tag-list';
import { tableFormat } from './table-format';

/**
 * Google Takeout, "Saved": lists of Google Search, Maps and Chrome's reading list.
 *
 * | column | becomes |
 * | --- | --- |
 * | `URL`, `Title` | url, title |
 * | `Note`, `Comment` | comment |
 * | `Tags`, parted by commas | tags |
 */
export const takeoutCsv = tableFormat({
  id: 'takeout-csv',
  columns: ['title', 'note', 'url', 'comment'],
  item: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    comment: joined([cell('note'), cell('comment')]),
    tags: commaTags(cell('tags')),
  }),
});
