import { buildExtension } from './build-extension.mjs';
import { failWithMessage } from './fail-with-message.mjs';
import { runTool } from './run.mjs';
import { ensureChromium, ensureDependencies, ensureFonts } from './setup.mjs';

await failWithMessage(async () => {
  await ensureDependencies();
  await ensureChromium();
  await ensureFonts();
  console.log('Building the extension for Chromium …');
  await buildExtension('chrome');
  console.log('Clipping twelve pages and composing a post of them …');
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--project=demo', '--reporter=line'];
  const { ok } = await runTool('playwright', args, { show: true });
  if (!ok) throw new Error('The demo did not come to its end; what it says above tells where it stopped.');
});
