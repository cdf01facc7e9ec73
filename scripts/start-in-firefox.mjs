import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run.mjs';

/** Opens a Firefox with the build in dist/firefox, its button pinned; ends when it is closed. */
export async function startInFirefox() {
  const { startFirefox } = await support('firefox-process');
  const { firefoxWindow } = await support('firefox-window');
  const { pinToolbarButton } = await support('firefox-toolbar');
  const dist = path.join(root, 'dist/firefox');
  const manifest = JSON.parse(await readFile(path.join(dist, 'manifest.json'), 'utf8'));
  const { id } = manifest.browser_specific_settings.gecko;
  const host = randomUUID();
  const firefox = await startFirefox({
    headless: false,
    preferences: { 'extensions.webextensions.uuids': JSON.stringify({ [id]: host }) },
  });
  process.once('SIGINT', () => void firefox.quit());
  await firefox.send('Addon:Install', { path: dist, temporary: true });
  await pinToolbarButton(firefoxWindow(firefox), id);
  await firefox.send('WebDriver:Navigate', { url: `moz-extension://${host}/options/index.html` });
  // From here on the browser is the person's alone.
  await firefox.send('WebDriver:DeleteSession');
  await firefox.ended;
}

/**
 * @typedef {object} Support
 * @property {typeof import('../tests/e2e/support/firefox-process')} firefox-process
 * @property {typeof import('../tests/e2e/support/firefox-window')} firefox-window
 * @property {typeof import('../tests/e2e/support/firefox-toolbar')} firefox-toolbar
 */

/**
 * The end-to-end tests know how to speak to Firefox, in TypeScript.
 *
 * @template {keyof Support} Name
 * @param {Name} name
 * @returns {Promise<Support[Name]>}
 */
async function support(name) {
  const { runnerImport } = await import('vite');
  /** @type {{ module: Support[Name] }} */
  const { module } = await runnerImport(path.join(root, `tests/e2e/support/${name}.ts`), {
    configFile: false,
  });
  return module;
}
