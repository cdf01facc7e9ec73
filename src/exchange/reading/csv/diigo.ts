import { plainTextOfHtml } from '../html/plain-text';
import { joined, markedQuotes } from '../marked-quotes';
import { looseTags } from '../tag-list';
import { tableFormat } from './table-format';

/**
 * Diigo.
 *
 * | column | becomes |
 * | --- | --- |
 * | `url`, `title` | url, title |
 * | `tags`; `no_tag` is none | tags |
 * | `description`, `comments` | comment |
 * | `annotations` | quotes, see `markedQuotes` |
 * | `created_at` | savedAt |
 */
export const diigoCsv = tableFormat({
  id: 'diigo-csv',
  columns: ['title', 'url', 'tags', 'description', 'comments', 'annotations'],
  item: (cell) => {
    const annotations = plainTextOfHtml(cell('annotations'));
    const { quotes, note } = /\S/.test(annotations) ? markedQuotes(annotations) : { quotes: [], note: '' };
    return {
      url: cell('url'),
      title: cell('title'),
      comment: joined([plainTextOfHtml(cell('description')), plainTextOfHtml(cell('comments')), note]),
      tags: looseTags(cell('tags')).filter((tag) => tag !== 'no_tag'),
      quotes,
      savedAt: cell('created_at'),
    };
  },
});
