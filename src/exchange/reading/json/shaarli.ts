import { listFormat } from './list-format';

/**
 * Shaarli's REST API.
 *
 * | field | becomes |
 * | --- | --- |
 * | `url`, `title`, `description` | url, title, comment; a note of Shaarli's own has a relative address |
 * | `tags`, a list | tags |
 * | `private` | private |
 * | `created`, `updated` | savedAt, modifiedAt |
 */
export const shaarliJson = listFormat({
  id: 'shaarli-json',
  names: ['url', 'shorturl', 'private', 'created'],
  item: ({ text, tags, flag }) => ({
    url: text('url'),
    title: text('title'),
    comment: text('description'),
    tags: tags('tags'),
    savedAt: text('created'),
    modifiedAt: text('updated'),
    flags: { private: flag('private') },
  }),
});
