import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { ActionPopup } from './action-popup';
import { keyActions, textActions } from './firefox-keys';
import { openFirefoxPopup } from './firefox-popup';
import { startFirefox, type FirefoxProcess } from './firefox-process';
import { openFirefoxSideBar } from './firefox-side-bar';
import { firefoxWindow, type FirefoxWindow } from './firefox-window';
import { locate, type Located, type Target } from './locate';
import type { Site } from './site';

const dist = path.resolve(import.meta.dirname, '../../../dist/firefox');

/** Fixed, since Firefox makes it up for each profile, and tells it to nobody outside. */
const extensionHost = '11111111-2222-4333-8444-555555555555';

/** A person with Gleanings in their Firefox, on a profile of their own. */
export class FirefoxReader {
  private constructor(
    private readonly firefox: FirefoxProcess,
    readonly window: FirefoxWindow,
    readonly addonId: string,
  ) {}

  /** @param options `isPrivate`: all of its windows are private, with Gleanings allowed in them */
  static async start(site: Site, { isPrivate = false } = {}): Promise<FirefoxReader> {
    const manifest = JSON.parse(await readFile(path.join(dist, 'manifest.json'), 'utf8'));
    const addonId: string = manifest.browser_specific_settings.gecko.id;
    const preferences = {
      ...preferencesFor(site, addonId),
      'browser.privatebrowsing.autostart': isPrivate,
    };
    const firefox = await startFirefox({ headless: true, acceptInsecureCerts: true, preferences });
    const addon = { path: dist, temporary: true, allowPrivateBrowsing: isPrivate };
    await firefox.send('Addon:Install', addon).catch(async (error: unknown) => {
      await firefox.quit();
      throw error;
    });
    return new FirefoxReader(firefox, firefoxWindow(firefox), addonId);
  }

  async visit(url: string): Promise<void> {
    await this.firefox.send('WebDriver:Navigate', { url });
  }

  /** Clicks the toolbar button over the page that is open. */
  openPopup(): Promise<ActionPopup> {
    return openFirefoxPopup(this.firefox, this.window, this.addonId);
  }

  /** Presses the shortcut that opens the side bar over the page that is open. */
  openSideBar(): Promise<ActionPopup> {
    return openFirefoxSideBar(this.firefox, this.window, 'E');
  }

  /** Opens the options page, or another page of the extension, in place of the page that is open. */
  openOptions(file = 'options/index.html'): Promise<void> {
    return this.visit(`moz-extension://${extensionHost}/${file}`);
  }

  /** Presses keys in the page that is open: `Control+Enter`. */
  async press(...chords: string[]): Promise<void> {
    for (const chord of chords)
      await this.firefox.send('WebDriver:PerformActions', { actions: keyActions(chord) });
  }

  /** Types a text into what has the focus in the page. */
  async type(text: string): Promise<void> {
    await this.firefox.send('WebDriver:PerformActions', { actions: textActions(text) });
  }

  /** What `target` means in the page that is open, once it is there. */
  async find(target: Target): Promise<Located> {
    let found: Located | null = null;
    await expect(async () => {
      found = await this.window.inPage(locate, target);
      expect(found, `${JSON.stringify(target)} in the page`).not.toBeNull();
    }).toPass({ intervals: [50, 100], timeout: 20_000 });
    return found as unknown as Located;
  }

  /** Does something in the window that `opening` has the browser open, and comes back to this one. */
  async inNewWindow(opening: () => Promise<unknown>, work: () => Promise<void>): Promise<void> {
    const { send } = this.firefox;
    const windows = async () => (await send('WebDriver:GetWindowHandles')) as string[];
    const [own, before] = [await send('WebDriver:GetWindowHandle'), await windows()];
    await opening();
    const opened = async () => (await windows()).find((handle) => !before.includes(handle));
    await expect.poll(opened, { message: 'a window opens' }).toBeDefined();
    await send('WebDriver:SwitchToWindow', { handle: await opened() });
    await work();
    await send('WebDriver:SwitchToWindow', { handle: own });
  }

  /**
   * Lets Gleanings ask the sites of these patterns, as if the reader had said yes when the browser asked: its
   * own question no script can answer.
   */
  async letAsk(...origins: string[]): Promise<void> {
    await this.window.inWindow(
      (id: string, patterns: string[]) => {
        const { ExtensionPermissions } = (
          globalThis as unknown as {
            ChromeUtils: {
              importESModule: (url: string) => {
                ExtensionPermissions: { add: (id: string, given: object, emitter: unknown) => Promise<void> };
              };
            };
          }
        ).ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { WebExtensionPolicy } = globalThis as unknown as {
          WebExtensionPolicy: { getByID: (id: string) => { extension: unknown } };
        };
        const given = { permissions: [], origins: patterns };
        return ExtensionPermissions.add(id, given, WebExtensionPolicy.getByID(id).extension);
      },
      this.addonId,
      origins,
    );
  }

  async quit(): Promise<void> {
    await this.firefox.quit();
  }
}

function preferencesFor(site: Site, addonId: string) {
  const [host = '', port] = site.proxy.split(':');
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: extensionHost }),
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    // http pages stay http, on hosts that Firefox knows to prefer https too.
    'dom.security.https_first': false,
    'network.stricttransportsecurity.preloadlist': false,
  };
}
