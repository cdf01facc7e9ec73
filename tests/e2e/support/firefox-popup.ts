import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { ActionPopup } from './action-popup';
import { askPopup, drawBrowser, frameScript, type PopupBrowser } from './firefox-popup-script';
import { keyActions, textActions } from './firefox-keys';
import { pinToolbarButton } from './firefox-toolbar';
import type { FirefoxWindow } from './firefox-window';
import type { Marionette } from './marionette';

// Firefox loads the popup in a panel out of sight first, and then moves it into this one.
const selector = '#customizationui-widget-panel browser.webextension-popup-browser';

/** Pins the toolbar button and clicks it as a person would: grants activeTab and opens the popup. */
export async function openFirefoxPopup({ send }: Marionette, window: FirefoxWindow, addonId: string) {
  const selectorOfButton = await pinToolbarButton(window, addonId);
  await window.onWindow(async () => {
    const button = await send('WebDriver:FindElement', { using: 'css selector', value: selectorOfButton });
    await send('WebDriver:ElementClick', { id: Object.values(button as Record<string, string>)[0] });
  });
  const isOpen = () =>
    window.inWindow((query) => {
      const browser = document.querySelector<PopupBrowser>(query);
      const panel = browser?.closest<Element & { state: string }>('panel');
      return panel?.state === 'open' && (browser?.currentURI?.spec ?? 'about:blank') !== 'about:blank';
    }, selector);
  await expect.poll(isOpen, { message: 'the popup opens', intervals: [20, 50] }).toBe(true);
  // Firefox 153 gives the popup the focus, as to a person; only Marionette's keys do not follow it.
  const takeFocus = (query: string) => {
    const browser = document.querySelector<PopupBrowser>(query);
    browser?.focus();
    return browser !== null && document.activeElement === browser;
  };
  await expect.poll(() => window.inWindow(takeFocus, selector)).toBe(true);
  const perform = (actions: object[]) => window.onWindow(() => send('WebDriver:PerformActions', { actions }));
  return new ActionPopup({
    isOpen,
    async evaluate(expression) {
      const reply = `gleanings:${randomUUID()}`;
      const script = frameScript(expression, reply);
      const { error, value } = await window.inWindow(askPopup, selector, script, reply);
      if (error !== undefined) throw new Error(error);
      return value === undefined ? undefined : JSON.parse(value);
    },
    async insertText(text) {
      await perform(textActions(text));
    },
    async press(chord) {
      await perform(keyActions(chord));
    },
    async clickAt(x, y) {
      const origin = await window.inWindow((query) => {
        const box = document.querySelector(query)!.getBoundingClientRect();
        return { x: box.x, y: box.y };
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
      await window.inWindow((query) => {
        const panel = document.querySelector(query)?.closest('panel') as
          | (Element & { hidePopup(): void })
          | null;
        panel?.hidePopup();
      }, selector);
      await expect.poll(isOpen).toBe(false);
    },
  });
}
