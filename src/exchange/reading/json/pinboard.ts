import { withoutPageLinks } from '../../page-links';
import { spaceTags } from '../tag-list';
import type { FoundItem } from '../make-item';
import { quotesInMarkdown } from '../text/quotes-in-markdown';
import { listFormat } from './list-format';

/**
 * Pinboard, and what writes as it does.
 *
 * | field | becomes |
 * | --- | --- |
 * | `href`, `description`, `extended` | url, title, comment |
 * | `tags`, parted by spaces | tags |
 * | `time` | savedAt |
 * | `shared`: `no` | private |
 * | `quotes`, of our own files: the block quotes of `extended` are quotes | quotes |
 * | `toread`: `yes` | unread; `no` does not say that it was read |
 */
export const pinboardJson = listFormat({
  id: 'pinboard-json',
  names: ['href', 'description', 'extended', 'time'],
  item: ({ text, tags, flag, has }) => ({
    url: text('href'),
    title: text('description'),
    ...wordsIn(withoutPageLinks(text('extended'), text('href')), has('quotes')),
    tags: tags('tags', spaceTags),
    savedAt: text('time'),
    flags: {
      private: flag('shared') === undefined ? undefined : !flag('shared'),
      read: flag('toread') ? false : undefined,
    },
  }),
});

function wordsIn(extended: string, hasQuotes: boolean): Pick<FoundItem, 'comment' | 'quotes'> {
  if (!hasQuotes) return { comment: extended };
  const { before, quotes } = quotesInMarkdown(extended);
  return { comment: before, quotes };
}
