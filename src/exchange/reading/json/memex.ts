import {
  unreadable,
  type ImportedFlags,
  type ImportedQuote,
  type PlaceInFile,
  type Reading,
} from '../imported-item';
import { makeItem } from '../make-item';
import type { ImportFormat } from '../reader';
import { jsonFields, type Fields } from './fields';
import { hasPaths } from '../file-head';
import { wholeReader } from './whole-json';

/**
 * Memex of WorldBrain, the change sets of its backup. Its addresses have no scheme but in `fullUrl`.
 *
 * | object of a change | becomes |
 * | --- | --- |
 * | `pages`: `fullUrl`, `fullTitle` | url, title |
 * | `bookmarks`: `url`, `time` in milliseconds | savedAt, starred |
 * | `tags`: `url`, `name` | tags |
 * | `annotations`: `pageUrl`, `body`, `comment`, `createdWhen` | quotes; without a body, comment; savedAt where there is no bookmark |
 * | `customLists`: `id`, `name`; `pageListEntries`: `listId`, `pageUrl` | folders |
 *
 * A page that was only visited is left out.
 */
export const memexJson: ImportFormat<'memex-json'> = {
  id: 'memex-json',
  shape: 'json',
  recognises: (head) => hasPaths(head, ['changes[].collection', 'changes[].objectPk']),
  reader: ({ zone }) => wholeReader((file) => readChanges(file, zone)),
};

function* readChanges(file: Fields, zone: string | undefined): Iterable<Reading> {
  const changes = file.any('changes');
  if (!Array.isArray(changes)) {
    yield unreadable('wrong-kind', { unit: 'line', number: 1 });
    return;
  }
  const of = objectsByCollection(changes);
  const kept = new Map<string, Kept>();
  const page = (key: string): Kept => {
    const one = kept.get(key) ?? { tags: [], quotes: [], folders: [], flags: {} };
    kept.set(key, one);
    return one;
  };
  for (const { text, any } of of('bookmarks')) {
    Object.assign(page(text('url')), { savedAt: any('time'), flags: { starred: true } });
  }
  for (const { text } of of('tags')) page(text('url')).tags.push(text('name'));
  for (const { text, any } of of('annotations')) {
    const one = page(text('pageUrl'));
    one.savedAt ??= any('createdWhen');
    one.quotes.push({ text: text('body'), comment: text('comment') });
  }
  const lists = new Map(of('customLists').map(({ text }) => [text('id'), text('name')]));
  for (const { text } of of('pageListEntries')) {
    page(text('pageUrl')).folders.push(lists.get(text('listId')) ?? '');
  }
  const pages = new Map(of('pages').map((one) => [one.text('url'), one]));
  let number = 0;
  for (const [key, found] of kept) {
    const place: PlaceInFile = { unit: 'entry', number: ++number };
    const facts = pages.get(key);
    yield facts
      ? makeItem({ ...found, url: facts.text('fullUrl'), title: facts.text('fullTitle') }, place, zone)
      : unreadable('no-address', place, key);
  }
}

interface Kept {
  tags: string[];
  quotes: ImportedQuote[];
  folders: string[];
  flags: ImportedFlags;
  savedAt?: unknown;
}

/** The last state of each object that a file has, by the name of its collection. */
function objectsByCollection(changes: readonly unknown[]): (collection: string) => Fields[] {
  const collections = new Map<string, Map<string, Fields>>();
  for (const one of changes) {
    const change = jsonFields(one);
    const name = change.text('collection');
    const objects = collections.get(name) ?? new Map<string, Fields>();
    const key = JSON.stringify(change.any('objectPk')) ?? '';
    if (change.text('operation') === 'delete') objects.delete(key);
    else objects.set(key, change.object('object'));
    collections.set(name, objects);
  }
  return (collection) => [...(collections.get(collection)?.values() ?? [])];
}
