import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { ActionPopup } from './action-popup';
import { keyActions, textActions } from './firefox-keys';
import { askPopup, drawBrowser, frameScript } from './firefox-popup-script';
import type { FirefoxWindow } from './firefox-window';
import type { Marionette } from './marionette';

/** The side bar's own page, and in it the browser with the page of the extension. */
const selector = '#sidebar >>> #webext-panels-browser';

/**
 * Uses the shortcut that opens the side bar over the page that is open; resolves to what stands in it. The
 * keys of Marionette go to the page and not to the window's shortcuts: the shortcut itself is told to act,
 * which grants `activeTab` as the keys do.
 */
export async function openFirefoxSideBar(
  { send }: Marionette,
  window: FirefoxWindow,
  key: string,
): Promise<ActionPopup> {
  const perform = (actions: object[]) => window.onWindow(() => send('WebDriver:PerformActions', { actions }));
  await window.inWindow((letter) => {
    const keys = [
      ...document.querySelectorAll<Element & { doCommand(): void }>('keyset[id^=ext-keyset] key'),
    ];
    const shortcut = keys.find((one) => one.getAttribute('key') === letter);
    if (!shortcut) throw new Error(`No shortcut has the key ${letter}`);
    shortcut.doCommand();
  }, key);
  const isOpen = () =>
    window.inWindow((query) => {
      const [outer = '', inner = ''] = query.split(' >>> ');
      const frame = document.querySelector<HTMLIFrameElement>(outer);
      const browser = frame?.contentDocument?.querySelector<Element & { currentURI?: { spec: string } }>(
        inner,
      );
      return browser?.currentURI?.spec.startsWith('moz-extension:') ?? false;
    }, selector);
  await expect.poll(isOpen, { message: 'the side bar opens', intervals: [50] }).toBe(true);
  const focus = () =>
    window.inWindow((query) => {
      const [outer = '', inner = ''] = query.split(' >>> ');
      const frame = document.querySelector<HTMLIFrameElement>(outer);
      frame?.contentDocument?.querySelector<HTMLElement>(inner)?.focus();
    }, selector);
  return new ActionPopup({
    isOpen,
    async evaluate(expression) {
      const reply = `gleanings:${randomUUID()}`;
      const { error, value } = await window.inWindow(
        askPopup,
        selector,
        frameScript(expression, reply),
        reply,
      );
      if (error !== undefined) throw new Error(error);
      return value === undefined ? undefined : JSON.parse(value);
    },
    async insertText(text) {
      await focus();
      await perform(textActions(text));
    },
    async press(chord) {
      await focus();
      await perform(keyActions(chord));
    },
    async clickAt(x, y) {
      const origin = await window.inWindow((query) => {
        const [outer = '', inner = ''] = query.split(' >>> ');
        const frame = document.querySelector<HTMLIFrameElement>(outer)!;
        const [around, within] = [
          frame.getBoundingClientRect(),
          frame.contentDocument!.querySelector(inner)!.getBoundingClientRect(),
        ];
        return { x: around.x + within.x, y: around.y + within.y };
      }, selector);
      const point = { x: Math.round(origin.x + x), y: Math.round(origin.y + y) };
      const actions = [
        { type: 'pointerMove', ...point, duration: 0, origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
    },
    async screenshot() {
      return Buffer.from(await window.inWindow(drawBrowser, selector), 'base64');
    },
    async close() {
      await window.inWindow(() => {
        const { SidebarController } = globalThis as unknown as { SidebarController: { hide(): void } };
        SidebarController.hide();
      });
      await expect.poll(isOpen).toBe(false);
    },
  });
}
