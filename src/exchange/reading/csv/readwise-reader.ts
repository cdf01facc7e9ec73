import { bracketTags } from '../tag-list';
import { tableFormat } from './table-format';

/**
 * Readwise Reader.
 *
 * | column | becomes |
 * | --- | --- |
 * | `URL`, `Title` | url, title |
 * | `Document tags`, as Python prints a list | tags |
 * | `Saved date` | savedAt |
 * | `Reading progress`: 1 is the end | read |
 * | `Location`: `archive`; `feed`; `new`, `later`, `shortlist` | archived; a folder; nothing |
 *
 * Its highlights are in the export of Readwise itself.
 */
export const readwiseReaderCsv = tableFormat({
  id: 'readwise-reader-csv',
  columns: ['title', 'url', 'document tags', 'saved date', 'location'],
  item: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    tags: bracketTags(cell('document tags')),
    savedAt: cell('saved date'),
    folders: cell('location') === 'feed' ? ['feed'] : [],
    flags: {
      read: Number(cell('reading progress')) >= 1 ? true : undefined,
      archived: cell('location') === 'archive' ? true : undefined,
    },
  }),
});
