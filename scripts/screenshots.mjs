import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildExtension } from './build-extension.mjs';
import { failWithMessage } from './fail-with-message.mjs';
import { root, runTool } from './run.mjs';
import { ensureChromium, ensureDependencies, ensureFirefox, ensureFonts } from './setup.mjs';

await failWithMessage(async () => {
  await ensureDependencies();
  await ensureChromium();
  await ensureFirefox();
  await ensureFonts();
  console.log('Building the extension for Chromium and Firefox …');
  await buildExtension('chrome');
  await buildExtension('firefox');
  // What an older run has left would be taken for a screen of today.
  await rm(path.join(root, 'out/screenshots'), { recursive: true, force: true });
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--project=screenshots', '--reporter=line'];
  const { ok } = await runTool('playwright', args, { show: true });
  if (!ok) throw new Error('Not all screenshots were made; what is said above tells where it stopped.');
  console.log('The screenshots are in out/screenshots.');
});
