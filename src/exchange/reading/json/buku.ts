import { listFormat } from './list-format';

/**
 * buku.
 *
 * | field | becomes |
 * | --- | --- |
 * | `uri`, `title`, `description` | url, title, comment |
 * | `tags`, parted by commas | tags |
 */
export const bukuJson = listFormat({
  id: 'buku-json',
  names: ['uri', 'title', 'description', 'tags'],
  item: ({ text, tags }) => ({
    url: text('uri'),
    title: text('title'),
    comment: text('description'),
    tags: tags('tags'),
  }),
});
