import { plainTextOfHtml } from '../html/plain-text';
import { commaTags } from '../tag-list';
import { tableFormat } from './table-format';

/**
 * wallabag.
 *
 * | column | becomes |
 * | --- | --- |
 * | `URL`, `Title`, `Language` | url, title, language |
 * | `Tags`, parted by commas | tags |
 * | `Creation date`, the day before the month | savedAt |
 * | `Content` | body: it is the page itself |
 */
export const wallabagCsv = tableFormat({
  id: 'wallabag-csv',
  columns: ['title', 'url', 'content', 'tags', 'mime type', 'creation date'],
  item: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    language: cell('language'),
    tags: commaTags(cell('tags')),
    savedAt: cell('creation date').replace(/^(\d{2})\/(\d{2})\/(\d{4})/, '$3-$2-$1'),
    body: plainTextOfHtml(cell('content')),
  }),
});
