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
 * | the file `highlights/<slug>.md` beside it: block quotes, each with its note behind it | quotes |
 */
export const omnivoreJson = listFormat({
  id: 'omnivore-json',
  names: ['url', 'slug', 'savedAt', 'labels'],
  item: ({ text, texts, any }, { beside }) => ({
    url: text('url'),
    title: text('title'),
    authors: [text('author')],
    description: text('description'),
    image: text('thumbnail'),
    tags: texts('labels'),
    savedAt: text('savedAt'),
    modifiedAt: text('updatedAt'),
    published: text('publishedAt'),
    quotes: quotesInMarkdown(beside?.(`highlights/${text('slug')}.md`) ?? '').quotes,
    flags: {
      archived: text('state') === 'Archived' ? true : undefined,
      read: Number(any('readingProgress')) >= 100 ? true : undefined,
    },
  }),
});
