import { unreadable, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat } from '../reader';
import type { Fields } from './fields';
import { hasPaths } from '../file-head';
import { wholeReader } from './whole-json';

/**
 * Linkwarden.
 *
 * | field | becomes |
 * | --- | --- |
 * | `collections`: `name`, `parentId` | folders |
 * | their `links`: `url`, `name`, `description` | url, title, comment |
 * | `tags`: `name` | tags |
 * | `importDate`, or `createdAt`; `updatedAt` | savedAt; modifiedAt |
 * | `pinnedLinks`: `id` | starred |
 */
export const linkwardenJson: ImportFormat<'linkwarden-json'> = {
  id: 'linkwarden-json',
  shape: 'json',
  recognises: (head) => hasPaths(head, ['collections[].name', 'collections[].links']),
  reader: ({ zone }) => wholeReader((file) => readCollections(file, zone)),
};

function* readCollections(file: Fields, zone: string | undefined): Iterable<Reading> {
  const collections = file.objects('collections');
  if (!file.has('collections')) yield unreadable('wrong-kind', { unit: 'line', number: 1 });
  const byId = new Map(collections.map((one) => [one.text('id'), one]));
  const pinned = new Set(file.objects('pinnedLinks').map((one) => one.text('id')));
  let number = 0;
  for (const collection of collections) {
    const folders = pathOf(collection, byId);
    for (const link of collection.objects('links')) {
      const found = foundIn(link, folders, pinned.has(link.text('id')));
      yield makeItem(found, { unit: 'entry', number: ++number }, zone);
    }
  }
}

const maxDepth = 50;

/** The names from the outermost on; a circle of parents ends at the limit. */
function pathOf(collection: Fields, byId: ReadonlyMap<string, Fields>): string[] {
  const names: string[] = [];
  for (let one: Fields | undefined = collection; one && names.length < maxDepth;) {
    names.unshift(one.text('name'));
    one = byId.get(one.text('parentId'));
  }
  return names;
}

function foundIn({ text, tags, any }: Fields, folders: string[], pinned: boolean): FoundItem {
  return {
    url: text('url'),
    title: text('name'),
    comment: text('description'),
    tags: tags('tags'),
    folders,
    savedAt: any('importDate') ?? any('createdAt'),
    modifiedAt: any('updatedAt'),
    flags: { starred: pinned ? true : undefined },
  };
}
