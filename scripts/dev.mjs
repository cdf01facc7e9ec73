import { failWithMessage } from './fail-with-message.mjs';
import { runTool } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

/** The manifest that hot reload needs is open to all pages, so it never goes where a build goes. */
const outDir = 'dist/dev';

await failWithMessage(async () => {
  await ensureDependencies();
  console.log(`Load the folder ${outDir} as an unpacked extension in Chromium; it reloads as you edit.`);
  await runTool('vite', [], { env: { BROWSER: 'chrome', OUT_DIR: outDir }, show: true });
});
