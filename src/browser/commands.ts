import browser from 'webextension-polyfill';
import { addressInTab } from '../domain/address/reader-view';

export type Command = 'save-page' | 'quote-selection';

/** A keyboard shortcut as the browser has it; `shortcut` is empty where none is set. */
export interface Shortcut {
  name: string;
  description: string;
  shortcut: string;
}

/** Calls `handle` when one of our shortcuts is pressed over a tab. Android has none. */
export function onCommand(
  handle: (command: Command, tab: { id: number; url: string; title: string }) => void,
) {
  const commands: typeof browser.commands | undefined = browser.commands;
  commands?.onCommand.addListener((name, tab) => {
    if (name !== 'save-page' && name !== 'quote-selection') return;
    if (tab?.id === undefined) return;
    handle(name, { id: tab.id, url: addressInTab(tab.url ?? ''), title: tab.title ?? '' });
  });
}

export async function shortcuts(): Promise<Shortcut[]> {
  const commands: typeof browser.commands | undefined = browser.commands;
  return ((await commands?.getAll()) ?? []).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    shortcut,
  }));
}

/** Opens the browser's own page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const commands: typeof browser.commands & { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
