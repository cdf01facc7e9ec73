import type { FirefoxWindow } from './firefox-window';

/**
 * Puts the extension's button onto the toolbar; Firefox puts that of a new extension into a menu.
 * Gives the CSS selector of the button in the browser's window.
 */
export async function pinToolbarButton(window: FirefoxWindow, addonId: string): Promise<string> {
  const widget = addonId.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
  await window.inWindow((id) => {
    const { CustomizableUI } = globalThis as unknown as {
      CustomizableUI: { addWidgetToArea(id: string, area: string): void; AREA_NAVBAR: string };
    };
    CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
  }, `${widget}-browser-action`);
  return `#${widget}-BAP`;
}
