import { listFormat } from './list-format';

/**
 * GoodLinks.
 *
 * | field | becomes |
 * | --- | --- |
 * | `url`, `title`, `author` | url, title, authors |
 * | `summary` | description: it is the page's own |
 * | `tags`, a list | tags |
 * | `highlights`: `content`, `note` | quotes |
 * | `addedAt`, `modifiedAt`, seconds | savedAt, modifiedAt |
 * | `readAt`, `starred` | read, starred |
 */
export const goodlinksJson = listFormat({
  id: 'goodlinks-json',
  names: ['url', 'addedAt', 'starred'],
  item: ({ text, tags, any, flag, objects }) => ({
    url: text('url'),
    title: text('title'),
    authors: [text('author')],
    description: text('summary'),
    tags: tags('tags'),
    quotes: objects('highlights').map((one) => ({ text: one.text('content'), comment: one.text('note') })),
    savedAt: any('addedAt'),
    modifiedAt: any('modifiedAt'),
    flags: { read: text('readAt') === '' ? undefined : true, starred: flag('starred') ? true : undefined },
  }),
});
