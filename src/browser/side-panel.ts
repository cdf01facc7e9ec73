import browser, { type Runtime } from 'webextension-polyfill';
import { readFields } from '../domain/parse';

/** What is said to a side panel or side bar that is open: its tab may be read now. */
interface TabGranted {
  kind: 'tabGranted';
}

/** Whether the capture can stand beside the page here: in Firefox on a desktop. */
export function hasSidePanel(): boolean {
  return sideBar() !== undefined;
}

/**
 * Opens the capture beside the page. To be called at once in the handler of a click or a key, which also lets
 * it read that page.
 */
export async function openSidePanel(): Promise<void> {
  await sideBar()?.open();
}

/** Tells the side panel, if one is open, that the reader has just let us into the tab in front. */
export async function announceGrant(): Promise<void> {
  // Without one there is nobody to answer.
  await browser.runtime.sendMessage({ kind: 'tabGranted' } satisfies TabGranted).catch(() => undefined);
}

/** Calls `granted` when the reader has let us into the tab in front by a click or a key elsewhere. */
export function onGrant(granted: () => void): void {
  browser.runtime.onMessage.addListener((data: unknown, sender: Runtime.MessageSender) => {
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined;
    if (isOurs && readFields(data)?.get('kind') === 'tabGranted') granted();
    return undefined;
  });
}

/** Calls `changed` when another tab comes to the front, or the one in front to another page. */
export function onTabInFront(changed: () => void): void {
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener((_id, { status }, { active }) => {
    if (active && status !== undefined) changed();
  });
}

function sideBar(): typeof browser.sidebarAction | undefined {
  const known: typeof browser.sidebarAction | undefined = browser.sidebarAction;
  return known;
}
