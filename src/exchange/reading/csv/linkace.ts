import { commaTags } from '../tag-list';
import { tableFormat } from './table-format';

/**
 * LinkAce.
 *
 * | column | becomes |
 * | --- | --- |
 * | `url`, `title`, `description` | url, title, comment |
 * | `tags`, `lists`, parted by commas | tags, folders |
 * | `is_private`: `1`; or since version 2 `visibility`: `1` public, `2` for members, `3` private | private |
 * | `created_at`, `updated_at` | savedAt, modifiedAt |
 * | `thumbnail` | image |
 */
export const linkaceCsv = tableFormat({
  id: 'linkace-csv',
  columns: ['url', 'title', 'description', 'tags', 'lists', 'created_at'],
  item: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    comment: cell('description'),
    tags: commaTags(cell('tags')),
    folders: commaTags(cell('lists')),
    savedAt: cell('created_at'),
    modifiedAt: cell('updated_at'),
    image: cell('thumbnail'),
    flags: { private: privacy(cell('is_private'), cell('visibility')) },
  }),
});

function privacy(isPrivate: string, visibility: string): boolean | undefined {
  if (visibility !== '') return visibility !== '1';
  return isPrivate === '' ? undefined : isPrivate === '1';
}
