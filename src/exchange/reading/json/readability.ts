import { plainTextOfHtml } from '../html/plain-text';
import { listFormat } from './list-format';

/**
 * Readability.
 *
 * | field | becomes |
 * | --- | --- |
 * | `article__url`, `article__title` | url, title |
 * | `article__excerpt`, with entities | description |
 * | `favorite` | starred |
 * | `archive` | read and archived |
 * | `date_added` | savedAt |
 */
export const readabilityJson = listFormat({
  id: 'readability-json',
  under: 'bookmarks',
  names: ['article__url'],
  item: ({ text, flag }) => ({
    url: text('article__url'),
    title: text('article__title'),
    description: plainTextOfHtml(text('article__excerpt')),
    savedAt: text('date_added'),
    flags: {
      read: flag('archive'),
      archived: flag('archive') ? true : undefined,
      starred: flag('favorite') ? true : undefined,
    },
  }),
});
