import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { ensureChromium } from '../../scripts/setup.mjs';
import type { ActionPopup } from '../e2e/support/action-popup';
import { closeWelcome } from '../e2e/support/chromium';
import { popupOpenedBy, pressToolbarButton } from '../e2e/support/chromium-popup';
import { startSite, type SitePage } from '../e2e/support/site';
import { extensionIdOf } from './extensions';

export interface BenchChromium {
  context: BrowserContext;
  /** Opens an address in the first tab. */
  visit(url: string): Promise<void>;
  /** Presses the toolbar button of the extension in `folder` over the first tab. */
  openPopup(folder: string): Promise<ActionPopup>;
  /** A tab with a page of the extension in `folder`. */
  openPage(folder: string, file: string): Promise<Page>;
  goTo(page: Page, folder: string, file: string): Promise<void>;
  quit(): Promise<void>;
}

interface Order {
  work: string;
  /** Folders of extensions. */
  extensions: readonly string[];
  pages?: readonly SitePage[];
}

/**
 * A Chromium with several extensions side by side. Its heap is told to the byte and can be swept;
 * neither costs anything before it is asked for.
 */
export async function startBenchChromium({ work, extensions, pages = [] }: Order): Promise<BenchChromium> {
  const site = await startSite(...pages);
  const profile = await mkdtemp(path.join(work, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    viewport: { width: 1280, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extensions.join(',')}`,
      `--load-extension=${extensions.join(',')}`,
      `--proxy-server=${site.proxy}`,
      `--ignore-certificate-errors-spki-list=${site.fingerprint}`,
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
      '--lang=en-US',
    ],
  });
  for (const folder of extensions) if (await greets(folder)) await closeWelcome(context);
  const tab = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    async visit(url) {
      await tab.goto(url);
    },
    openPopup: (folder) =>
      popupOpenedBy(context, extensionIdOf(folder), () =>
        pressToolbarButton(context, tab, extensionIdOf(folder)),
      ),
    async openPage(folder, file) {
      const page = await context.newPage();
      await goTo(page, folder, file);
      return page;
    },
    goTo,
    async quit() {
      await context.close();
      await site.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Whether it is ours, which opens a page when it is installed; the bare ones have none to open. */
async function greets(folder: string): Promise<boolean> {
  const manifest = await readFile(path.join(folder, 'manifest.json'), 'utf8');
  return manifest.includes('options_ui');
}

async function goTo(page: Page, folder: string, file: string): Promise<void> {
  await page.goto(`chrome-extension://${extensionIdOf(folder)}/${file}`);
}
