import { unreadable, type Reading } from '../imported-item';
import { chromeInstant } from '../instant-of';
import { makeItem, type FoundItem } from '../make-item';
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
 * | `meta_info.Description`, of Vivaldi | comment; of a folder it is told as left behind |
 * | what is under `trash`, of Vivaldi and Opera | nothing: it is told as left behind |
 */
export const chromeJson: ImportFormat<'chrome-json'> = {
  id: 'chrome-json',
  shape: 'json',
  recognises: (head) => hasPaths(head, ['roots.bookmark_bar']) || hasPaths(head, ['roots.other', 'checksum']),
  reader: ({ zone }) => wholeReader((file) => readRoots(file, zone)),
};

function* readRoots(file: Fields, zone: string | undefined): Iterable<Reading> {
  const roots = foldersIn(file.object('roots'), '');
  if (roots.length === 0) yield unreadable('wrong-kind', { unit: 'line', number: 1 });
  const shape = (inTrash: boolean): Parameters<typeof walkBookmarkTree>[1] => ({
    childrenOf: ({ objects }) => objects('children'),
    nameOf: ({ text }) => text('name'),
    noteOf: ({ object }) => object('meta_info').text('Description'),
    itemOf: (node, folders, place) => {
      if (node.text('type') !== 'url') return undefined;
      return inTrash
        ? unreadable('in-trash', place, node.text('url'))
        : makeItem(foundIn(node, folders), place, zone);
    },
  });
  const [kept, trashed] = [false, true].map((inTrash) =>
    roots.filter(({ key }) => (key === 'trash') === inTrash),
  );
  // Whatever a browser calls its roots, in whatever language, is no folder of the reader's.
  yield* walkBookmarkTree(kept?.flatMap(({ node }) => node.objects('children')) ?? [], shape(false));
  yield* walkBookmarkTree(trashed?.flatMap(({ node }) => node.objects('children')) ?? [], shape(true));
}

/** The folders under names of their own, at whatever depth: Opera puts some of its roots below another. */
function foldersIn(roots: Fields, outer: string): { key: string; node: Fields }[] {
  return roots.names().flatMap((name) => {
    const node = roots.object(name);
    const key = outer === 'trash' || name === 'trash' ? 'trash' : name;
    return node.has('children') || node.names().length === 0 ? [{ key, node }] : foldersIn(node, key);
  });
}

function foundIn({ text, any, object }: Fields, folders: string[]): FoundItem {
  return {
    url: text('url'),
    title: text('name'),
    comment: object('meta_info').text('Description'),
    folders,
    savedAt: chromeInstant(any('date_added')),
  };
}
