import { listFormat } from './list-format';

/**
 * elCurator.
 *
 * | field | becomes |
 * | --- | --- |
 * | `url`, `title`, `description` | url, title, comment |
 * | `tags`, a list | tags |
 * | `created_at` | savedAt |
 * | `is_saved` | starred |
 */
export const elcuratorJson = listFormat({
  id: 'elcurator-json',
  names: ['url', 'title', 'created_at', 'is_saved'],
  item: ({ text, tags, flag }) => ({
    url: text('url'),
    title: text('title'),
    comment: text('description'),
    tags: tags('tags'),
    savedAt: text('created_at'),
    flags: { starred: flag('is_saved') ? true : undefined },
  }),
});
