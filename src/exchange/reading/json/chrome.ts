import { unreadable, type Reading } from '../imported-item';
import { chromeInstant } from '../instant-of';
import { makeItem } from '../make-item';
import type { ImportFormat } from '../reader';
import type { Fields } from './fields';
import { hasPaths } from '../file-head';
import { walkBookmarkTree } from './bookmark-tree';
import { wholeReader } from './whole-json';

/**
 * The `Bookmarks` file in a profile of Chrome, Edge, Brave, Vivaldi or Opera.
 *
 * | field | becomes |
 * | --- | --- |
 * | `type`: `url` with `url`, `name` | url, title |
 * | `type`: `folder` with `name`, `children` | folders |
 * | `date_added`, microseconds since 1601 | savedAt |
 */
export const chromeJson: ImportFormat<'chrome-json'> = {
  id: 'chrome-json',
  shape: 'json',
  recognises: (head) => hasPaths(head, ['roots.bookmark_bar']) || hasPaths(head, ['roots.other', 'checksum']),
  reader: ({ zone }) => wholeReader((file) => readRoots(file, zone)),
};

function* readRoots(file: Fields, zone: string | undefined): Iterable<Reading> {
  const roots = file.object('roots');
  const names = ['bookmark_bar', 'other', 'synced', 'mobile', 'custom_root'].filter(roots.has);
  if (names.length === 0) yield unreadable('wrong-kind', { unit: 'line', number: 1 });
  const children = names.map(roots.object);
  yield* walkBookmarkTree(children, {
    childrenOf: ({ objects }) => objects('children'),
    nameOf: ({ text }) => text('name'),
    itemOf: ({ text, any }, folders, place) =>
      text('type') === 'url'
        ? makeItem(
            {
              url: text('url'),
              title: text('name'),
              folders,
              savedAt: chromeInstant(any('date_added')),
            },
            place,
            zone,
          )
        : undefined,
  });
}
