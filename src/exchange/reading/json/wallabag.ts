import { plainTextOfHtml } from '../html/plain-text';
import { listFormat } from './list-format';

/**
 * wallabag 2.
 *
 * | field | becomes |
 * | --- | --- |
 * | `url` | url |
 * | `title`, `language`, `domain_name`, `preview_picture` | title, language, site, image |
 * | `tags`, a list | tags |
 * | `annotations`: `quote`, `text` | quotes |
 * | `is_archived`, `is_starred` | read and archived; starred |
 * | `created_at`, `updated_at`, `published_at`, `published_by` | savedAt, modifiedAt, published, authors |
 * | `content` | body: it is the page itself |
 * | `origin_url`, where it is neither `url` nor `given_url` | via |
 * | `deleted_at` | nothing: it is told as left behind |
 */
export const wallabagJson = listFormat({
  id: 'wallabag-json',
  names: ['url', 'is_archived', 'is_starred'],
  isTrashed: ({ text }) => text('deleted_at') !== '',
  item: ({ text, texts, tags, flag, objects }) => ({
    url: text('url'),
    title: text('title'),
    language: text('language'),
    site: text('domain_name'),
    image: text('preview_picture'),
    tags: tags('tags'),
    quotes: objects('annotations').map((one) => ({ text: one.text('quote'), comment: one.text('text') })),
    authors: texts('published_by'),
    savedAt: text('created_at'),
    modifiedAt: text('updated_at'),
    published: text('published_at'),
    body: plainTextOfHtml(text('content')),
    via: { url: originOf(text) },
    flags: {
      read: flag('is_archived'),
      archived: flag('is_archived') ? true : undefined,
      starred: flag('is_starred') ? true : undefined,
    },
  }),
});

/** Where the reader found a link, of those that wallabag keeps of it. */
export function originOf(text: (name: string) => string): string {
  const origin = text('origin_url');
  return origin === text('url') || origin === text('given_url') ? '' : origin;
}

/**
 * wallabag 1, which knows no dates.
 *
 * | field | becomes |
 * | --- | --- |
 * | `url`, `title` | url, title |
 * | `tags`, parted by commas | tags |
 * | `is_read`, `is_fav` | read and archived; starred |
 */
export const wallabag1Json = listFormat({
  id: 'wallabag-1-json',
  names: ['url', 'is_read', 'is_fav'],
  item: ({ text, tags, flag }) => ({
    url: text('url'),
    title: text('title'),
    tags: tags('tags'),
    flags: {
      read: flag('is_read'),
      archived: flag('is_read') ? true : undefined,
      starred: flag('is_fav') ? true : undefined,
    },
  }),
});
