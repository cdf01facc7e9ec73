import { sectionOf } from '../html/reading-list';
import { bracketTags } from '../tag-list';
import { tableFormat } from './table-format';

/**
 * Instapaper.
 *
 * | column | becomes |
 * | --- | --- |
 * | `URL`, `Title` | url, title |
 * | `Selection` | a quote: it is the passage that was selected when the page was saved |
 * | `Folder`: `Unread`, `Archive`, `Starred`, any other | unread; read and archived; starred; folder |
 * | `Timestamp`, seconds; absent from older files | savedAt |
 * | `Tags`, a JSON list; absent from older files | tags |
 */
export const instapaperCsv = tableFormat({
  id: 'instapaper-csv',
  columns: ['url', 'title', 'selection', 'folder'],
  item: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    quotes: [{ text: cell('selection') }],
    tags: bracketTags(cell('tags')),
    savedAt: cell('timestamp'),
    ...sectionOf(cell('folder')),
  }),
});
