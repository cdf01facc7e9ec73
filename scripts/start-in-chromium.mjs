import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './run.mjs';
import { ensureChromium } from './setup.mjs';

/** Opens a Chromium with the build in dist/chrome, its button pinned; ends when it is closed. */
export async function startInChromium() {
  const executablePath = await ensureChromium();
  const { chromium } = await import('@playwright/test');
  const dist = path.join(root, 'dist/chrome');
  const id = unpackedId(dist);
  const profile = await mkdtemp(path.join(tmpdir(), 'gleanings-'));
  await mkdir(path.join(profile, 'Default'));
  const preferences = { extensions: { pinned_extensions: [id] }, browser: { has_seen_welcome_page: true } };
  await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [`--disable-extensions-except=${dist}`, `--load-extension=${dist}`],
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
  });
  process.once('SIGINT', () => void context.close());
  const closed = new Promise((resolve) => {
    context.once('close', resolve);
  });
  await context.pages()[0]?.goto(`chrome-extension://${id}/options/index.html`);
  await closed;
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Chromium names an unpacked extension after the hash of its path, in the letters a to p.
 *
 * @param {string} folder
 */
function unpackedId(folder) {
  const bytes = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
