import { listFormat } from './list-format';

/**
 * del.icio.us.
 *
 * | field | becomes |
 * | --- | --- |
 * | `url`, `title`, `description` | url, title, comment |
 * | `tags`, a list | tags |
 * | `created`, seconds | savedAt |
 * | `private`: `"1"` | private |
 */
export const deliciousJson = listFormat({
  id: 'delicious-json',
  names: ['url', 'title', 'created', 'private', 'owner'],
  item: ({ text, tags, any, flag }) => ({
    url: text('url'),
    title: text('title'),
    comment: text('description'),
    tags: tags('tags'),
    savedAt: any('created'),
    flags: { private: flag('private') },
  }),
});
