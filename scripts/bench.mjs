import path from 'node:path';
import { parseArgs } from 'node:util';
import { failWithMessage } from './fail-with-message.mjs';
import { root } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

await failWithMessage(async () => {
  await ensureDependencies();
  // Only now, since it is installed by then. The benches share TypeScript with the end-to-end tests.
  const { createServer } = await import('vite');
  // Else Vite says `development` for all of this process, and what the benches build for their pages gets the
  // packages with their assertions, which are not what is published.
  process.env['NODE_ENV'] = 'production';
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { growth: { type: 'boolean' }, clips: { type: 'string', multiple: true } },
    });
    if (values.growth) {
      const module = await server.ssrLoadModule(path.join(root, 'tests/bench/growth/growth.bench.ts'));
      /** @type {typeof import('../tests/bench/growth/growth.bench').runGrowth} */
      const runGrowth = module['runGrowth'];
      await runGrowth((values.clips ?? []).map(Number));
    } else {
      const module = await server.ssrLoadModule(path.join(root, 'tests/bench/all.bench.ts'));
      /** @type {typeof import('../tests/bench/all.bench').runBenches} */
      const runBenches = module['runBenches'];
      if (!(await runBenches(positionals[0] ?? '', values.clips && Number(values.clips[0]))))
        process.exitCode = 1;
    }
  } finally {
    await server.close();
  }
});
