import type { PlaceInFile, Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import { hasPaths, type FileHead } from '../file-head';
import type { ImportFormat } from '../reader';
import type { Fields } from './fields';
import { listReader } from './list-format';

/** Tabs that tools have put away: a format is a list of groups, each with links of one page each. */
interface Sessions<Id extends string> {
  id: Id;
  under?: string;
  recognises: (head: FileHead) => boolean;
  links: (group: Fields) => Iterable<FoundItem>;
}

function sessionFormat<const Id extends string>({
  id,
  under,
  recognises,
  links,
}: Sessions<Id>): ImportFormat<Id> {
  return {
    id,
    shape: 'json',
    recognises,
    reader: ({ zone }) => {
      let number = 0;
      return listReader(under, function* (group): Iterable<Reading> {
        for (const found of links(group)) {
          const place: PlaceInFile = { unit: 'entry', number: ++number };
          yield makeItem(found, place, zone);
        }
      });
    },
  };
}

/**
 * Tab Session Manager.
 *
 * | field | becomes |
 * | --- | --- |
 * | `windows`, by their ids: tabs by theirs, `url`, `title` | url, title |
 * | the session's `name`, `tag`, `date` | folder, tags, savedAt |
 */
export const tabSessionManager = sessionFormat({
  id: 'tab-session-manager-json',
  recognises: (head) => hasPaths(head, ['[].windows', '[].tabsNumber']),
  *links(session) {
    for (const window of session.values('windows')) {
      for (const tab of window.allValues()) {
        yield {
          url: tab.text('url'),
          title: tab.text('title'),
          folders: [session.text('name')],
          tags: session.tags('tag'),
          savedAt: session.any('date'),
        };
      }
    }
  },
});

/**
 * Session Buddy, of today and before.
 *
 * | field | becomes |
 * | --- | --- |
 * | `collections` (once `sessions`): `title`, `created` | folder, savedAt |
 * | their `folders` (once `windows`): `title` | nothing: it is called after its window |
 * | their `links` (once `tabs`): `url`, `title` | url, title |
 */
export const sessionBuddy = sessionFormat({
  id: 'session-buddy-json',
  under: 'collections',
  recognises: (head) => hasPaths(head, ['collections[].folders[].links[].url']),
  *links(collection) {
    for (const folder of collection.objects('folders')) {
      for (const link of folder.objects('links')) yield inCollection(link, collection);
    }
  },
});

export const sessionBuddyBefore = sessionFormat({
  id: 'session-buddy-3-json',
  under: 'sessions',
  recognises: (head) => hasPaths(head, ['sessions[].windows[].tabs[].url']),
  *links(session) {
    for (const window of session.objects('windows')) {
      for (const tab of window.objects('tabs')) yield inCollection(tab, session);
    }
  },
});

function inCollection(link: Fields, collection: Fields): FoundItem {
  return {
    url: link.text('url'),
    title: link.text('title'),
    comment: link.text('note') || link.text('description'),
    folders: [collection.text('title') || collection.text('name')],
    tags: [...collection.tags('tags'), ...link.tags('tags')],
    savedAt: link.any('created') ?? collection.any('created') ?? collection.any('generated'),
  };
}

/**
 * Toby.
 *
 * | field | becomes |
 * | --- | --- |
 * | `lists`: `title`, `labels` | folder, tags |
 * | their `cards`: `url`, `customTitle` or `title`, `customDescription` | url, title, comment |
 */
export const toby = sessionFormat({
  id: 'toby-json',
  under: 'lists',
  recognises: (head) => hasPaths(head, ['lists[].cards[].url']),
  *links(list) {
    for (const card of list.objects('cards')) {
      yield {
        url: card.text('url'),
        title: card.text('customTitle') || card.text('title'),
        comment: card.text('customDescription') || card.text('description'),
        folders: [list.text('title')],
        tags: [...list.tags('labels'), ...card.tags('labels')],
      };
    }
  },
});
