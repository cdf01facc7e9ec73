import { withoutPageLinks } from '../../page-links';
import { unguarded } from '../../formula-guard';
import { commaTags } from '../tag-list';
import { quotesInMarkdown } from '../text/quotes-in-markdown';
import { tableFormat } from './table-format';

/**
 * Our own table, in which an apostrophe guards what a spreadsheet would take for a formula.
 *
 * | column | becomes |
 * | --- | --- |
 * | `url`, `title`, `comment`, `site`, `published`, `description`, `language`, `image` | the same |
 * | `tags`, parted by commas | tags |
 * | `quotes`, as block quotes of Markdown with what is said of each behind it | quotes |
 * | `private`: `yes` or `no` | private |
 * | `saved`, `changed` | savedAt, modifiedAt |
 * | `authors`, a line each | authors |
 * | `via`, `via title` | via |
 */
export const gleaningsCsv = tableFormat({
  id: 'gleanings-csv',
  columns: ['url', 'comment', 'quotes', 'saved', 'changed', 'via'],
  item: (column) => {
    const cell = (name: string) => unguarded(column(name));
    return {
      url: cell('url'),
      title: cell('title'),
      comment: withoutPageLinks(cell('comment'), cell('url')),
      quotes: quotesInMarkdown(withoutPageLinks(cell('quotes'), cell('url'))).quotes.map((quote) => ({
        ...quote,
        isMarkdown: true,
      })),
      tags: commaTags(cell('tags')),
      flags: { private: cell('private') === 'yes' },
      savedAt: cell('saved'),
      modifiedAt: cell('changed'),
      authors: cell('authors').split('\n'),
      site: cell('site'),
      published: cell('published'),
      description: cell('description'),
      language: cell('language'),
      image: cell('image'),
      via: { url: cell('via'), title: cell('via title') },
    };
  },
});
