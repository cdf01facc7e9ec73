import { browsers, buildExtension } from './build-extension.mjs';
import { failWithMessage } from './fail-with-message.mjs';
import { ensureDependencies } from './setup.mjs';

await failWithMessage(async () => {
  await ensureDependencies();
  for (const browser of browsers) {
    await buildExtension(browser);
    console.log(`dist/${browser}`);
  }
});
