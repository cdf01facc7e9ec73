import { failWithMessage } from './fail-with-message.mjs';
import { packageExtension } from './package-extension.mjs';
import { ensureDependencies } from './setup.mjs';

await failWithMessage(async () => {
  await ensureDependencies();
  for (const { file, bytes } of await packageExtension('dist')) {
    console.log(`${file}  ${(bytes / 1000).toFixed(0)} kB`);
  }
});
