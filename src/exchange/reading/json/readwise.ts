import { plainTextOfHtml } from '../html/plain-text';
import { listFormat } from './list-format';

/**
 * Readwise's export by its API, a book or an article with its highlights.
 *
 * | field | becomes |
 * | --- | --- |
 * | `source_url`, `title`, `author` | url, title, authors; a book has no address |
 * | `document_note`, `summary` | comment, description |
 * | `book_tags`: `name` | tags |
 * | `highlights`: `text`, `note` | quotes |
 * | the first `highlighted_at` | savedAt |
 */
export const readwiseJson = listFormat({
  id: 'readwise-json',
  under: 'results',
  names: ['source_url', 'highlights'],
  item: ({ text, tags, objects }) => ({
    url: text('source_url'),
    title: text('readable_title') || text('title'),
    authors: [text('author')],
    comment: text('document_note'),
    description: text('summary'),
    image: text('cover_image_url'),
    tags: tags('book_tags').filter((tag) => !tag.startsWith('.')),
    quotes: objects('highlights').map((one) => ({ text: one.text('text'), comment: one.text('note') })),
    savedAt: objects('highlights')
      .map((one) => one.text('highlighted_at') || one.text('created_at'))
      .filter(Boolean)
      .toSorted()[0],
  }),
});

/**
 * Readwise Reader's list of documents by its API.
 *
 * | field | becomes |
 * | --- | --- |
 * | `source_url`, `title`, `author`, `site_name` | url, title, authors, site |
 * | `notes`, `summary`, `image_url` | comment, description, image |
 * | `tags`, an object by name | tags |
 * | `saved_at`, `updated_at`, `published_date` | savedAt, modifiedAt, published |
 * | `location`: `archive`; `reading_progress`: 1 | archived; read |
 * | `html_content` | body |
 */
export const readwiseReaderJson = listFormat({
  id: 'readwise-reader-json',
  under: 'results',
  names: ['source_url', 'reading_progress', 'location'],
  item: ({ text, tags, any }) => ({
    url: text('source_url') || text('url'),
    title: text('title'),
    authors: [text('author')],
    site: text('site_name'),
    comment: text('notes'),
    description: text('summary'),
    body: plainTextOfHtml(text('html_content')),
    image: text('image_url'),
    tags: tags('tags'),
    savedAt: text('saved_at') || text('created_at'),
    modifiedAt: text('updated_at'),
    published: any('published_date'),
    flags: {
      archived: text('location') === 'archive' ? true : undefined,
      read: Number(any('reading_progress')) >= 1 ? true : undefined,
    },
  }),
});
