import { buildExtension } from './build-extension.mjs';
import { failWithMessage } from './fail-with-message.mjs';
import { ensureDependencies, ensureFonts } from './setup.mjs';
import { startInChromium } from './start-in-chromium.mjs';
import { startInFirefox } from './start-in-firefox.mjs';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

await failWithMessage(async () => {
  if (!hasDisplay) {
    throw new Error('There is no display to open a browser on. Without one, run: npm run demo');
  }
  const firefox = process.argv.includes('--firefox');
  await ensureDependencies();
  await ensureFonts();
  console.log(`Building the extension for ${firefox ? 'Firefox' : 'Chromium'} …`);
  await buildExtension(firefox ? 'firefox' : 'chrome');
  console.log(
    'Opening a browser with Gleanings on a fresh profile. Close it, and all of that profile is gone.',
  );
  await (firefox ? startInFirefox() : startInChromium());
});
