import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { CouchLogin } from '../../../src/sync/couch-server';
import { ChromiumReader } from './chromium';
import type { Site } from './site';

export const passphrase = 'korrekt horse 电池 staple';

/** What was built, with leave to ask a server: browsers out of sight have no dialog for that. */
export class TrustingExtension {
  private constructor(readonly folder: string) {}

  static async build(host = '127.0.0.1'): Promise<TrustingExtension> {
    const folder = await mkdtemp(path.join(tmpdir(), 'gleanings-extension-'));
    await cp(path.resolve(import.meta.dirname, '../../../dist/chrome'), folder, { recursive: true });
    const extension = new TrustingExtension(folder);
    await extension.changeManifest({ host_permissions: [`*://${host}/*`] });
    return extension;
  }

  /** Makes a later version of it, which `updateExtension` has a browser take over. */
  async release(version: string): Promise<void> {
    await this.changeManifest({ version });
    const assets = path.join(this.folder, 'assets');
    for (const name of await readdir(assets)) {
      const file = path.join(assets, name);
      const text = await readFile(file, 'utf8');
      if (text.includes('## [Unreleased]'))
        await writeFile(file, text.replace('## [Unreleased]', `## [${version}]`));
    }
  }

  private async changeManifest(fields: object): Promise<void> {
    const manifest = path.join(this.folder, 'manifest.json');
    const known: object = JSON.parse(await readFile(manifest, 'utf8'));
    await writeFile(manifest, JSON.stringify({ ...known, ...fields }));
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

interface SyncingOptions {
  name: string;
  extension: TrustingExtension;
  /** How far its clock is ahead. */
  aheadMs?: number;
}

/** A Chromium that syncs: one tab to work in, and one with the page of the sync. */
export class SyncingChromium {
  private constructor(
    readonly name: string,
    readonly reader: ChromiumReader,
    public work: Page,
    public sync: Page,
  ) {}

  static async start(site: Site, { name, extension, aheadMs = 0 }: SyncingOptions): Promise<SyncingChromium> {
    const reader = await ChromiumReader.start(site, { extension: extension.folder });
    if (aheadMs !== 0) await reader.context.addInitScript(`(${setClockAhead.toString()})(${aheadMs})`);
    return new SyncingChromium(name, reader, await reader.openOptions(), await reader.openOptions());
  }

  /** Sets the sync up in the settings; the first one makes the database and the library, the others open it. */
  async setUp({ address, user, password }: CouchLogin, { isFirst = false } = {}): Promise<void> {
    await goTo(this.sync, 'settings/sync');
    const section = this.sync.getByRole('region', { name: 'Sync', exact: true });
    await section.getByRole('button', { name: 'Set up sync' }).click();
    await section.getByLabel('Address').fill(address);
    await section.getByLabel('User').fill(user);
    await section.getByLabel('Password').fill(password);
    await section.getByRole('button', { name: 'Check' }).click();
    if (isFirst) {
      await section.getByRole('button', { name: 'Create it' }).click();
      await section.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await section.getByLabel('Passphrase, once more').fill(passphrase);
    } else await section.getByLabel('Passphrase of that library').fill(passphrase);
    await section.getByLabel('What this browser is called').fill(this.name);
    await section.getByRole('button', { name: /^(Back up and begin|Begin)$/ }).click();
    await expect(this.sync.getByRole('heading', { name: 'Sync', level: 1 })).toBeVisible();
    await this.says('Synced just now');
  }

  /** Presses Sync now, and waits until that run, or the one that is under way, has ended. */
  async syncNow(): Promise<void> {
    await this.sync.getByRole('button', { name: 'Sync now' }).click();
    await expect(this.sync.locator('.sync-standing')).not.toContainText('Syncing', { timeout: 30_000 });
  }

  /** What the page of the sync says of it. */
  async says(text: string): Promise<void> {
    await expect(this.sync.locator('.sync-page')).toContainText(text, { timeout: 30_000 });
  }

  /** Syncs until nothing waits to be sent and no failure is shown. */
  async syncAll(): Promise<void> {
    await expect(async () => {
      await this.syncNow();
      await expect(this.sync.locator('.sync-standing')).toHaveText('Synced just now', { timeout: 2_000 });
      await expect(this.sync.locator('.sync-failure')).toHaveCount(0, { timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
  }

  /** The clips as the library lists them, without what tells their age. */
  async clips(): Promise<string[]> {
    await goTo(this.work, 'library');
    await expect(this.work.getByRole('list', { name: 'Clips' })).toBeVisible();
    return this.work.evaluate(clipsOnScreen);
  }

  /** How many clips there are, as the side bar says. */
  async clipCount(): Promise<string> {
    const text = await this.sync.getByRole('link', { name: /^All clips/ }).textContent();
    return text?.replace(/\D/g, '') ?? '';
  }

  /** Opens both tabs anew, after they were closed. */
  async reopen(): Promise<void> {
    this.work = await this.reader.openOptions();
    this.sync = await this.reader.openOptions('options/index.html#sync');
  }

  quit(): Promise<void> {
    return this.reader.quit();
  }
}

/** Goes to another part of the options page that is open. */
export async function goTo(page: Page, part: string): Promise<void> {
  await page.goto(new URL(`#${part}`, page.url()).href);
}

/** Runs in the page: title and words of each row that is drawn. */
export function clipsOnScreen(): string[] {
  const textOf = (row: Element, selector: string) => row.querySelector(selector)?.textContent ?? '';
  return [...document.querySelectorAll('.clip-row')]
    .map((row) => `${textOf(row, '.row-title')} | ${textOf(row, '.row-said')}`)
    .toSorted();
}

/** Runs in the page: title and entries of the digest that is open. */
export function digestOnScreen(): string[] {
  const title = document.querySelector<HTMLTextAreaElement>('.sheet-title')?.value ?? '';
  const entries = [...document.querySelectorAll('.entry .entry-html')].map(
    (entry) => entry.textContent ?? '',
  );
  return [title, ...entries];
}

/** Runs in the page before anything else: its clock is ahead. */
function setClockAhead(aheadMs: number): void {
  const Real = Date;
  class AheadDate extends Real {
    constructor(...given: [] | [number | string]) {
      if (given.length === 0) super(Real.now() + aheadMs);
      else super(given[0]);
    }
    static override now(): number {
      return Real.now() + aheadMs;
    }
  }
  Object.assign(globalThis, { Date: AheadDate });
}
