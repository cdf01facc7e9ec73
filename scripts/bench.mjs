import path from 'node:path';
import { failWithMessage } from './fail-with-message.mjs';
import { root } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

await failWithMessage(async () => {
  await ensureDependencies();
  // Only now, since it is installed by then. The benches share TypeScript with the end-to-end tests.
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const file = path.join(root, 'tests/bench/all.bench.ts');
    const module = await server.ssrLoadModule(file);
    /** @type {typeof import('../tests/bench/all.bench').runBenches} */
    const runBenches = module['runBenches'];
    const prefix = process.argv.slice(2).find((option) => !option.startsWith('-')) ?? '';
    if (!(await runBenches(prefix))) process.exitCode = 1;
  } finally {
    await server.close();
  }
});
