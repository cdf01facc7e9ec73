import { expect, test } from 'vitest';
import { handleEvents, type BackgroundActions, type BrowserEvents } from '../../src/background/handlers';
import type { MenuClick } from '../../src/browser/context-menus';

/** The browser's events, to be fired by a test, and what the background did about them. */
function background() {
  const done: unknown[][] = [];
  const backups: { succeed: () => void; fail: (error: unknown) => void }[] = [];
  const record =
    <R>(name: keyof BackgroundActions, result: R) =>
    async (...given: unknown[]) => {
      done.push([name, ...given]);
      return result;
    };
  const heard: { [E in keyof BrowserEvents]?: Parameters<BrowserEvents[E]> } = {};
  handleEvents(
    {
      onInstalled: (...given) => void (heard.onInstalled = given),
      onMenuClick: (...given) => void (heard.onMenuClick = given),
      onCommand: (...given) => void (heard.onCommand = given),
      onOmnibox: (...given) => void (heard.onOmnibox = given),
      onDaily: (...given) => void (heard.onDaily = given),
      onBackupAlarm: (...given) => void (heard.onBackupAlarm = given),
      onPublishAlarm: (...given) => void (heard.onPublishAlarm = given),
      onBrowserStart: (...given) => void (heard.onBrowserStart = given),
      onPictureRequest: (...given) => void (heard.onPictureRequest = given),
      onSyncAlarm: (...given) => void (heard.onSyncAlarm = given),
      onSyncPage: (...given) => void (heard.onSyncPage = given),
    },
    {
      putContextMenus: record('putContextMenus', undefined),
      quickSavePage: record('quickSavePage', undefined),
      quickSaveLink: async (tab, url, linkText) =>
        void done.push(['quickSaveLink', tab, url, await linkText]),
      linkText: async () => 'words of the page',
      openTabsSection: record('openTabsSection', undefined),
      welcome: record('welcome', undefined),
      openSidePanel: record('openSidePanel', undefined),
      announceGrant: record('announceGrant', undefined),
      findClips: record('findClips', [{ url: 'https://example.org/', title: 'Found' }]),
      openLibrary: record('openLibrary', undefined),
      openAddress: record('openAddress', undefined),
      removeExpired: record('removeExpired', undefined),
      makeDueBackup: () => {
        done.push(['makeDueBackup']);
        return new Promise((succeed, fail) => backups.push({ succeed, fail }));
      },
      renewBackupAlarm: record('renewBackupAlarm', undefined),
      sendDuePosts: record('sendDuePosts', undefined),
      renewPublishAlarm: record('renewPublishAlarm', undefined),
      takePicture: record('takePicture', undefined),
      runSync: record('runSync', undefined),
      renewSyncAlarm: record('renewSyncAlarm', undefined),
      syncOrder: record('syncOrder', 'order'),
      takeSyncOutcome: record('takeSyncOutcome', undefined),
    },
  );
  return { done, heard, backups };
}

const click: MenuClick = { item: 'clipPage', tabId: 7, pageUrl: 'https://example.org/', pageTitle: 'A page' };
const tab = { id: 7, url: 'https://example.org/', title: 'A page' };

test.each([
  ['installed', [['putContextMenus'], ['welcome', 'installed']]],
  ['updated', [['putContextMenus'], ['welcome', 'updated']]],
  ['same', [['putContextMenus']]],
] as const)(
  'whoever finds it %s has the context menu, and is greeted where there is news',
  (arrival, expected) => {
    const { done, heard } = background();
    heard.onInstalled![0](arrival);
    expect(done).toEqual(expected);
  },
);

test.each<[MenuClick['item'], Partial<MenuClick>, object]>([
  ['clipPage', {}, {}],
  ['quoteSelection', { selectionText: 'A passage' }, { selectionText: 'A passage' }],
  ['clipImage', { imageUrl: 'https://example.org/a.png' }, { imageUrl: 'https://example.org/a.png' }],
])('the menu item %s saves the page with what was clicked', (item, clicked, details) => {
  const { done, heard } = background();
  heard.onMenuClick![0]({ ...click, ...clicked, item });
  expect(done).toEqual([
    ['quickSavePage', tab, { selectionText: undefined, imageUrl: undefined, ...details }],
  ]);
});

test.each([
  ['words of the click', 'words of the click'],
  [undefined, 'words of the page'],
])(
  'the menu item of a link saves it with its words, from the page where the browser has none',
  async (linkText, words) => {
    const { done, heard } = background();
    const linkUrl = 'https://other.example/';
    heard.onMenuClick![0]({ ...click, item: 'clipLink', linkUrl, linkText });
    await Promise.resolve();
    await Promise.resolve();
    expect(done).toEqual([['quickSaveLink', tab, linkUrl, words]]);
  },
);

test('the button’s own menu opens the list of tabs', () => {
  const { done, heard } = background();
  heard.onMenuClick![1]('clipTabs', tab.id);
  expect(done).toEqual([['openTabsSection']]);
});

test('the button’s own menu and a shortcut open the capture beside the page, which may be read then', () => {
  const { done, heard } = background();
  heard.onMenuClick![1]('openPanel', tab.id);
  heard.onCommand![0]('open-panel', tab);
  expect(done).toEqual([
    ['openSidePanel', tab.id],
    ['announceGrant'],
    ['openSidePanel', tab.id],
    ['announceGrant'],
  ]);
});

test.each(['save-page', 'quote-selection'] as const)('the shortcut %s saves the page', (command) => {
  const { done, heard } = background();
  heard.onCommand![0](command, tab);
  expect(done).toEqual([['quickSavePage', tab], ['announceGrant']]);
});

test('the address bar finds clips, and opens what was chosen, or else the library', async () => {
  const { done, heard } = background();
  const [find, enter] = heard.onOmnibox!;
  expect(await find('words')).toEqual([{ url: 'https://example.org/', title: 'Found' }]);
  enter('https://example.org/', true);
  enter('no address', false);
  expect(done).toEqual([
    ['findClips', 'words', 6],
    ['openAddress', 'https://example.org/', true],
    ['openLibrary'],
  ]);
});

test('once a day what has expired is removed', () => {
  const { done, heard } = background();
  heard.onDaily![0]();
  expect(done).toEqual([['removeExpired', expect.stringMatching(/^\d{4}-.*Z$/)]]);
});

test('a planned backup is begun at each alarm, but not twice at once, and again where one has failed', async () => {
  const { done, heard, backups } = background();
  const [alarm] = heard.onBackupAlarm!;
  alarm();
  alarm();
  expect(done).toHaveLength(1);
  backups[0]!.fail(new Error('the disk is full'));
  await new Promise((resolve) => setTimeout(resolve));
  alarm();
  expect(done).toHaveLength(2);
});

test('the alarm of backups is renewed when the browser was started', () => {
  const { done, heard } = background();
  heard.onBrowserStart![0]();
  expect(done).toEqual([['renewBackupAlarm'], ['renewSyncAlarm'], ['renewPublishAlarm']]);
});

test('a picture is taken when a page of ours asks for it', () => {
  const { done, heard } = background();
  const request = { clipId: 'c', tabId: 3, url: 'https://example.org/' };
  heard.onPictureRequest![0](request);
  expect(done).toEqual([['takePicture', request]]);
});
