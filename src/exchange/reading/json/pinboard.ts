import { spaceTags } from '../tag-list';
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
 * | `toread`: `yes` | unread; `no` does not say that it was read |
 */
export const pinboardJson = listFormat({
  id: 'pinboard-json',
  names: ['href', 'description', 'extended', 'time'],
  item: ({ text, flag }) => ({
    url: text('href'),
    title: text('description'),
    comment: text('extended'),
    tags: spaceTags(text('tags')),
    savedAt: text('time'),
    flags: {
      private: flag('shared') === undefined ? undefined : !flag('shared'),
      read: flag('toread') ? false : undefined,
    },
  }),
});
