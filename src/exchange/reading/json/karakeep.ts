import { unreadable, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat } from '../reader';
import type { Fields } from './fields';
import { hasPaths } from '../file-head';
import { wholeReader } from './whole-json';

/**
 * Karakeep, formerly Hoarder.
 *
 * | field | becomes |
 * | --- | --- |
 * | `bookmarks`: `content.url`, `title`, `note` | url, title, comment; a text or a picture has no address |
 * | `description` | description |
 * | `content.author`, `content.publisher`, `imageUrl` | authors, site, image |
 * | `tags` | tags |
 * | `lists`, ids of the file's `lists` by `name` | folders |
 * | `createdAt`, seconds | savedAt |
 * | `archived`, `favourited` | archived, starred |
 */
export const karakeepJson: ImportFormat<'karakeep-json'> = {
  id: 'karakeep-json',
  shape: 'json',
  recognises: (head) => hasPaths(head, ['bookmarks[].createdAt', 'bookmarks[].content', 'bookmarks[].tags']),
  reader: ({ zone }) => wholeReader((file) => readBookmarks(file, zone)),
};

function* readBookmarks(file: Fields, zone: string | undefined): Iterable<Reading> {
  if (!file.has('bookmarks')) yield unreadable('wrong-kind', { unit: 'line', number: 1 });
  const names = new Map(file.objects('lists').map((list) => [list.text('id'), list.text('name')]));
  let number = 0;
  for (const bookmark of file.objects('bookmarks')) {
    yield makeItem(foundIn(bookmark, names), { unit: 'entry', number: ++number }, zone);
  }
}

function foundIn(bookmark: Fields, names: ReadonlyMap<string, string>): FoundItem {
  const { text, texts, tags, any, flag } = bookmark;
  const content = bookmark.object('content');
  return {
    url: content.text('url'),
    title: text('title') || content.text('text'),
    comment: text('note'),
    description: text('description'),
    authors: [content.text('author')],
    site: content.text('publisher'),
    image: text('imageUrl'),
    tags: tags('tags'),
    folders: texts('lists').flatMap((id) => names.get(id) ?? []),
    savedAt: any('createdAt'),
    flags: {
      archived: flag('archived') ? true : undefined,
      starred: flag('favourited') ? true : undefined,
    },
  };
}
