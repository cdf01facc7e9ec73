import { plainTextOfHtml } from '../html/plain-text';
import type { Fields } from './fields';
import { listFormat } from './list-format';

/**
 * Stars of Google Reader and of the readers that write as it did (Inoreader, The Old Reader, FreshRSS).
 *
 * | field | becomes |
 * | --- | --- |
 * | `canonical` or `alternate`: `href` | url |
 * | `title`, `author`, `origin.title` | title, authors, site |
 * | `annotations`: `content` | comment |
 * | `categories`: `user/…/label/…`, `user/…/starred` | tags; starred |
 * | `published`, `starred` or `crawlTimeMsec` | published, savedAt |
 * | `content.content` or `summary.content` | body |
 */
export const googleReaderJson = listFormat({
  id: 'google-reader-json',
  under: 'items',
  names: ['alternate', 'categories', 'published'],
  item: ({ text, any, texts, object, objects }) => ({
    url: linkIn(objects('canonical')) || linkIn(objects('alternate')),
    title: plainTextOfHtml(text('title')),
    authors: [text('author')],
    site: object('origin').text('title'),
    comment: objects('annotations')
      .map((one) => one.text('content'))
      .join('\n\n'),
    body: plainTextOfHtml(object('content').text('content') || object('summary').text('content')),
    tags: texts('categories').flatMap((name) => /^user\/[^/]*\/label\/(.+)$/.exec(name)?.[1] ?? []),
    savedAt: any('starred') ?? any('crawlTimeMsec') ?? any('published'),
    published: any('published'),
    flags: {
      starred: texts('categories').some((name) => name.endsWith('/state/com.google/starred'))
        ? true
        : undefined,
    },
  }),
});

function linkIn(links: readonly Fields[]): string {
  return links.find((link) => link.text('href') !== '')?.text('href') ?? '';
}
