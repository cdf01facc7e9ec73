import browser, { type Runtime } from 'webextension-polyfill';
import { readFields } from '../domain/parse';

/** What is said to a side panel or side bar that is open: its tab may be read now. */
interface TabGranted {
  kind: 'tabGranted';
}

/** Chromium's side panel, which the polyfill hands through and has no types for. */
interface SidePanel {
  open: (place: { tabId: number }) => Promise<void>;
}

/** Firefox has a side bar, Chromium a side panel, and a phone neither. */
const known: { sidebarAction?: typeof browser.sidebarAction; sidePanel?: SidePanel } = browser;

/** Whether the capture can stand beside the page here. */
export function hasSidePanel(): boolean {
  return known.sidebarAction !== undefined || known.sidePanel !== undefined;
}

/**
 * Opens the capture beside the page of this tab, and of all others in its window. To be called at once in the
 * handler of a click or a key, which also lets it read that page.
 */
export async function openSidePanel(tabId: number): Promise<void> {
  await (known.sidebarAction ? known.sidebarAction.open() : known.sidePanel?.open({ tabId }));
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
