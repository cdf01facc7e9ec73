import browser, { type Menus } from 'webextension-polyfill';
import { addressInTab } from '../domain/address/reader-view';
import { message, type MessageName } from './messages';
import { hasSidePanel } from './side-panel';

export type PageItem = 'clipPage' | 'clipLink' | 'quoteSelection' | 'clipImage';

/** What stands in the menu of the toolbar button. */
export type ButtonItem = 'clipTabs' | 'openPanel';

type MenuItem = PageItem | ButtonItem;

const items: Record<MenuItem, { title: MessageName; context: Menus.ContextType }> = {
  clipPage: { title: 'menuClipPage', context: 'page' },
  clipLink: { title: 'menuClipLink', context: 'link' },
  quoteSelection: { title: 'menuQuoteSelection', context: 'selection' },
  clipImage: { title: 'menuClipImage', context: 'image' },
  clipTabs: { title: 'clipTabs', context: 'action' },
  openPanel: { title: 'openPanel', context: 'action' },
};

/** What was clicked, and on which page. */
export interface MenuClick {
  item: PageItem;
  tabId: number;
  /** Address and title of the page, as far as the browser tells them. */
  pageUrl: string;
  pageTitle: string;
  linkUrl?: string;
  /** Firefox tells the words of the link, Chromium does not. */
  linkText?: string;
  selectionText?: string;
  imageUrl?: string;
}

/** Puts our items into the context menu; the browser keeps them. Firefox for Android has no such menu. */
export async function putContextMenus(): Promise<void> {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  if (!menus) return;
  await menus.removeAll();
  for (const [id, { title, context }] of Object.entries(items)) {
    if (id === 'openPanel' && !hasSidePanel()) continue;
    menus.create({
      id,
      title: message(title),
      contexts: [context],
      documentUrlPatterns: context === 'action' ? undefined : ['http://*/*', 'https://*/*'],
    });
  }
}

const isButtonItem = (item: MenuItem): item is ButtonItem => items[item].context === 'action';

const isItem = (id: unknown): id is MenuItem => typeof id === 'string' && Object.hasOwn(items, id);

export function onMenuClick(
  handle: (click: MenuClick) => void,
  handleButton: (item: ButtonItem, tabId: number) => void,
): void {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  menus?.onClicked.addListener((info, tab) => {
    const item = info.menuItemId;
    if (!isItem(item) || tab?.id === undefined) return;
    if (isButtonItem(item)) return handleButton(item, tab.id);
    handle({
      item,
      tabId: tab.id,
      pageUrl: addressInTab(tab.url ?? info.pageUrl ?? ''),
      pageTitle: tab.title ?? '',
      linkUrl: info.linkUrl,
      linkText: info.linkText,
      selectionText: info.selectionText,
      imageUrl: info.srcUrl,
    });
  });
}
