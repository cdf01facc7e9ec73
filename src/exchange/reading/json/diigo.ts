import { plainTextOfHtml } from '../html/plain-text';
import { joined } from '../marked-quotes';
import { looseTags } from '../tag-list';
import { listFormat } from './list-format';
import type { Fields } from './fields';

/**
 * Diigo's API.
 *
 * | field | becomes |
 * | --- | --- |
 * | `url`, `title` | url, title |
 * | `desc`, the `content` of each of `comments` | comment |
 * | `annotations`: `content`, and the `content` of its `comments` | quotes |
 * | `tags`; `no_tag` is none | tags |
 * | `shared`: `no`; `readlater`: `yes` | private; unread |
 * | `created_at`, `updated_at` | savedAt, modifiedAt |
 */
export const diigoJson = listFormat({
  id: 'diigo-json',
  names: ['url', 'shared', 'readlater', 'created_at'],
  item: (bookmark) => {
    const { text, tags, flag, objects } = bookmark;
    return {
      url: text('url'),
      title: text('title'),
      comment: joined([plainTextOfHtml(text('desc')), comments(bookmark)]),
      quotes: objects('annotations').map((one) => ({
        text: plainTextOfHtml(one.text('content')),
        comment: comments(one),
      })),
      tags: tags('tags', looseTags).filter((tag) => tag !== 'no_tag'),
      savedAt: text('created_at'),
      modifiedAt: text('updated_at'),
      flags: {
        private: flag('shared') === undefined ? undefined : !flag('shared'),
        read: flag('readlater') ? false : undefined,
      },
    };
  },
});

function comments({ objects }: Fields): string {
  return joined(objects('comments').map((one) => plainTextOfHtml(one.text('content'))));
}
