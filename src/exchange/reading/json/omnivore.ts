import type { FoundItem } from '../make-item';
import { listFormat } from './list-format';
import { quotesInMarkdown } from '../text/quotes-in-markdown';

/**
 * Omnivore, the `metadata_….json` files of its archive.
 *
 * | field | becomes |
 * | --- | --- |
 * | `url`, `title`, `author`, `thumbnail` | url, title, authors, image |
 * | `description` | description: it is the page's own |
 * | `labels` | tags |
 * | `state`: `Archived` | archived |
 * | `readingProgress`: 100 | read |
 * | `savedAt`, `updatedAt`, `publishedAt` | savedAt, modifiedAt, published |
 * | the file `highlights/<slug>.md` beside it: the note on the page, then block quotes, each with its note behind it | comment, quotes |
 */
export const omnivoreJson = listFormat({
  id: 'omnivore-json',
  names: ['url', 'slug', 'savedAt', 'labels'],
  item: ({ text, tags, any }, { beside }) => ({
    url: text('url'),
    title: text('title'),
    authors: [text('author')],
    description: text('description'),
    image: text('thumbnail'),
    tags: tags('labels'),
    savedAt: text('savedAt'),
    modifiedAt: text('updatedAt'),
    published: text('publishedAt'),
    ...wordsIn(beside?.(`highlights/${text('slug')}.md`) ?? ''),
    flags: {
      archived: text('state') === 'Archived' ? true : undefined,
      read: Number(any('readingProgress')) >= 100 ? true : undefined,
    },
  }),
});

function wordsIn(markdown: string): Pick<FoundItem, 'comment' | 'quotes'> {
  const { before, quotes } = quotesInMarkdown(markdown);
  return { comment: before, quotes };
}
