import { unreadable, type Reading } from '../imported-item';
import { makeItem } from '../make-item';
import type { ImportFormat } from '../reader';
import type { Fields } from './fields';
import { hasPaths } from '../file-head';
import { walkBookmarkTree } from './bookmark-tree';
import { wholeReader } from './whole-json';

const link = 'text/x-moz-place';

/**
 * Firefox' own backup.
 *
 * | field | becomes |
 * | --- | --- |
 * | `type`: `text/x-moz-place` with `uri`, `title` | url, title |
 * | `type`: `text/x-moz-place-container` with `title`, `children` | folders, but for the browser's own (menu, toolbar, …) |
 * | `dateAdded`, `lastModified`, microseconds | savedAt, modifiedAt |
 * | `tags`, parted by commas | tags |
 * | the `annos` entry `bookmarkProperties/description` | comment; of a folder it is told as left behind |
 */
export const firefoxJson: ImportFormat<'firefox-json'> = {
  id: 'firefox-json',
  shape: 'json',
  recognises: (head) =>
    hasPaths(head, ['guid', 'type', 'dateAdded']) && head.text.includes('text/x-moz-place'),
  reader: ({ zone }) => wholeReader((root) => readRoot(root, zone)),
};

function* readRoot(root: Fields, zone: string | undefined): Iterable<Reading> {
  if (!root.text('type').startsWith(link)) yield unreadable('wrong-kind', { unit: 'line', number: 1 });
  yield* walkBookmarkTree([root], {
    childrenOf: ({ objects }) => objects('children'),
    // What is below the root in every browser is no folder of the reader's.
    nameOf: ({ text }) => (/^\w+_{5,}$/.test(text('guid')) || text('root') !== '' ? '' : text('title')),
    noteOf: descriptionOf,
    itemOf: (node, folders, place) =>
      node.text('type') === link ? makeItem(foundIn(node, folders), place, zone) : undefined,
  });
}

function descriptionOf({ objects }: Fields): string {
  return (
    objects('annos')
      .find((one) => one.text('name') === 'bookmarkProperties/description')
      ?.text('value') ?? ''
  );
}

function foundIn(node: Fields, folders: string[]) {
  const { text, tags, any } = node;
  return {
    url: text('uri'),
    title: text('title'),
    comment: descriptionOf(node),
    tags: tags('tags'),
    folders,
    savedAt: any('dateAdded'),
    modifiedAt: any('lastModified'),
  };
}
