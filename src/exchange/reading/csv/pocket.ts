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
 */
export const pocketCsv = tableFormat({
  id: 'pocket-csv',
  columns: ['title', 'url', 'time_added', 'tags', 'status'],
  item: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    tags: cell('tags').split(/[|,]/),
    savedAt: cell('time_added'),
    flags: sectionOf(cell('status')).flags,
  }),
});
