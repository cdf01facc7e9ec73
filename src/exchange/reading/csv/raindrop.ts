import { slashPath } from '../folders';
import { joined, markedQuotes } from '../marked-quotes';
import { commaTags } from '../tag-list';
import { tableFormat } from './table-format';

/**
 * Raindrop.io, its export and what it documents to take in.
 *
 * | column | becomes |
 * | --- | --- |
 * | `url`, `title`, `note` | url, title, comment |
 * | `excerpt` | description: it is the page's own |
 * | `folder`, parted by slashes; `Unsorted` is none | folders |
 * | `tags`, parted by commas | tags |
 * | `created` | savedAt |
 * | `cover` | image |
 * | `highlights` | quotes, see `markedQuotes` |
 * | `favorite` | starred |
 */
export const raindropCsv = tableFormat({
  id: 'raindrop-csv',
  columns: ['url', 'title', 'note', 'folder', 'created'],
  item: (cell) => {
    const { quotes, note } = markedQuotes(cell('highlights'));
    return {
      url: cell('url'),
      title: cell('title'),
      comment: joined([cell('note'), note]),
      description: cell('excerpt'),
      folders: slashPath(cell('folder')).filter((name) => name.trim() !== 'Unsorted'),
      tags: commaTags(cell('tags')),
      savedAt: cell('created'),
      image: cell('cover'),
      quotes,
      flags: { starred: cell('favorite') === 'true' ? true : undefined },
    };
  },
});
