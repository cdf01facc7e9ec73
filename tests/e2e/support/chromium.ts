import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { ensureChromium } from '../../../scripts/setup.mjs';
import type { ActionPopup } from './action-popup';
import { popupOpenedBy, pressToolbarButton } from './chromium-popup';
import { emptyExtension } from './empty-extension';
import { headersOf, type Site } from './site';
import { workerLife } from './worker-life';

interface ReaderOptions {
  /** The screen for its window (`:1`); out of sight where none is given. */
  display?: string;
  /** What the reader has had in the browser all along, as its own file has them. */
  bookmarks?: object;
  /** The language of the browser and its extensions. */
  language?: string;
  /** The folder of the extension, if it is not the one that was built. */
  extension?: string;
  /** Whether the page stays that greets whoever has just installed it. */
  keepsWelcome?: boolean;
  /** Whether every page comes from its server, over the proxy, and nothing answers in the server's place. */
  isProxied?: boolean;
}

const dist = path.resolve(import.meta.dirname, '../../../dist/chrome');

/** A person with Gleanings in their Chromium, on a profile of their own. */
export class ChromiumReader {
  private constructor(
    private readonly site: Site,
    private readonly profile: string,
    private readonly options: ReaderOptions,
    private browser: BrowserContext,
    readonly extensionId: string,
  ) {}

  static async start(site: Site, options: ReaderOptions = {}): Promise<ChromiumReader> {
    const { bookmarks } = options;
    if (!existsSync(path.join(dist, 'manifest.json')))
      throw new Error('There is no build: run npm run build');
    const profile = await mkdtemp(path.join(tmpdir(), 'gleanings-chromium-'));
    if (bookmarks) {
      await mkdir(path.join(profile, 'Default'));
      await writeFile(path.join(profile, 'Default', 'Bookmarks'), JSON.stringify(bookmarks));
    }
    const browser = await launch(site, profile, options);
    const worker = await workerOf(browser).catch(async (error: unknown) => {
      await browser.close();
      throw error;
    });
    if (!options.keepsWelcome) await closeWelcome(browser);
    return new ChromiumReader(site, profile, options, browser, new URL(worker.url()).host);
  }

  /**
   * As if the profile were new, at the price of a moment instead of a browser's start: no tab but an
   * empty one, nothing stored, no permission beyond the first ones, and a worker that knows of nothing.
   */
  async startAfresh(): Promise<void> {
    const [empty, ...others] = [await this.browser.newPage(), ...this.browser.pages()];
    for (const page of others) if (page !== empty) await page.close();
    await this.closePopups();
    await this.browser.clearPermissions();
    await empty.goto(`chrome-extension://${this.extensionId}/manifest.json`);
    const worker = await workerLife(empty);
    await worker.stop();
    await empty.evaluate(emptyExtension);
    await worker.start();
    await empty.goto('about:blank');
  }

  private async closePopups(): Promise<void> {
    const root = await this.browser.browser()!.newBrowserCDPSession();
    const { targetInfos } = await root.send('Target.getTargets');
    for (const { url, targetId } of targetInfos)
      if (url.startsWith(`chrome-extension://${this.extensionId}/popup/`))
        await root.send('Target.closeTarget', { targetId });
    await root.detach();
  }

  get context(): BrowserContext {
    return this.browser;
  }

  worker(): Promise<Worker> {
    return workerOf(this.browser);
  }

  /** Opens an address in the first tab. */
  async visit(url: string): Promise<Page> {
    const page = this.browser.pages()[0] ?? (await this.browser.newPage());
    await page.bringToFront();
    await page.goto(url);
    return page;
  }

  /** Presses the toolbar button over a page. */
  openPopup(page: Page): Promise<ActionPopup> {
    return this.popupOpenedBy(() => pressToolbarButton(this.browser, page, this.extensionId));
  }

  /** The popup that comes up when the reader does something else that opens it. */
  popupOpenedBy(opening: () => Promise<void>): Promise<ActionPopup> {
    return popupOpenedBy(this.browser, this.extensionId, opening);
  }

  /** Opens the options page, or another page of the extension, in a new tab. */
  async openOptions(file = 'options/index.html'): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/${file}`);
    return page;
  }

  /** The browser takes over what the folder of the extension holds by now, as another version. */
  async updateExtension(folder: string): Promise<void> {
    const session = await this.browser.browser()!.newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked', { path: folder });
    await session.detach();
  }

  /**
   * The browser dies at once, as in a crash, and starts again on the same profile. Resolves to the moment
   * of its death, in milliseconds.
   */
  async crashAndRestart(): Promise<number> {
    const session = await this.browser.browser()!.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const gone = new Promise((resolve) => this.browser.once('close', resolve));
    const diedAt = Date.now();
    process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
    await gone;
    // The lock names the dead process; Chromium would take a moment to see that.
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
      await rm(path.join(this.profile, name), { force: true });
    }
    this.browser = await launch(this.site, this.profile, this.options);
    await workerOf(this.browser);
    return diedAt;
  }

  /**
   * Resolves when the permission to ask a host is on the disk, where the browser writes it after some seconds: a
   * crash before that would forget it.
   */
  async keepsPermissionFor(host: string): Promise<void> {
    const kept = async () => {
      const files = ['Preferences', 'Secure Preferences'].map((name) =>
        path.join(this.profile, 'Default', name),
      );
      return (await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))).join('');
    };
    await expect.poll(kept, { timeout: 60_000 }).toContain(`*://${host}/*`);
  }

  async quit(): Promise<void> {
    await this.browser.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function launch(
  site: Site,
  profile: string,
  { display, language = 'en-US', extension = dist, isProxied = false }: ReaderOptions,
): Promise<BrowserContext> {
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    headless: display === undefined,
    // By `--lang` alone pages have the texts of one language and the dates of another.
    locale: language,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--proxy-server=${site.proxy}`,
      `--ignore-certificate-errors-spki-list=${site.fingerprint}`,
      `--lang=${language}`,
      // The one that is there without a screen is so low that it cuts popups.
      '--screen-info={1440x1000}',
    ],
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), ...(display && { DISPLAY: display }) },
  });
  // Once for a browser: under load Chromium now and then never says that it has let go of a route.
  if (!isProxied) await answerFor(site, browser);
  return browser;
}

/**
 * Chromium 156 cannot be told to forget its list of hosts that it asks over https only, and some of our
 * http pages are on it: they are answered before it looks.
 */
function answerFor(site: Site, browser: BrowserContext): Promise<unknown> {
  return browser.route(
    (url) => site.find(url.href) !== undefined,
    async (route) => {
      const page = site.find(route.request().url())!;
      await route.fulfill({ status: page.status ?? 200, headers: headersOf(page), body: page.body });
    },
  );
}

/** The page that greets whoever has just installed the extension, which every new profile has. */
export async function welcomePage(browser: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page) => page.url().endsWith('options/index.html#welcome');
  await expect
    .poll(() => browser.pages().some(isWelcome), { intervals: [20, 50], timeout: 60_000 })
    .toBe(true);
  return browser.pages().find(isWelcome)!;
}

export async function closeWelcome(browser: BrowserContext): Promise<void> {
  await (await welcomePage(browser)).close();
}

async function workerOf(browser: BrowserContext): Promise<Worker> {
  return browser.serviceWorkers()[0] ?? browser.waitForEvent('serviceworker', { timeout: 60_000 });
}
