import browser from 'webextension-polyfill';
import { addressInTab } from '../domain/address/reader-view';

const commands = ['save-page', 'quote-selection', 'open-panel'] as const;

export type Command = (typeof commands)[number];

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
  const known: typeof browser.commands | undefined = browser.commands;
  known?.onCommand.addListener((name, tab) => {
    const command = commands.find((one) => one === name);
    if (command === undefined || tab?.id === undefined) return;
    handle(command, { id: tab.id, url: addressInTab(tab.url ?? ''), title: tab.title ?? '' });
  });
}

export async function shortcuts(): Promise<Shortcut[]> {
  const known: typeof browser.commands | undefined = browser.commands;
  return ((await known?.getAll()) ?? []).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    shortcut,
  }));
}

/** Opens the browser's own page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const known: typeof browser.commands & { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (known.openShortcutSettings) await known.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
