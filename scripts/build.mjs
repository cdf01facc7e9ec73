import { browsers, buildExtension } from './build-extension.mjs';
import { chunkSizes, recordSizes, sizeReport } from './chunk-sizes.mjs';
import { failWithMessage } from './fail-with-message.mjs';
import { ensureDependencies } from './setup.mjs';

await failWithMessage(async () => {
  await ensureDependencies();
  for (const browser of browsers) {
    await buildExtension(browser);
    console.log(`dist/${browser}`);
  }
  const sizes = await chunkSizes();
  console.log(sizeReport(sizes));
  if (process.argv.includes('--record-sizes')) await recordSizes(sizes);
});
