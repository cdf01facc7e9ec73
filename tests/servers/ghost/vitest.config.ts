import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
// With its ending, which Vite's own loader of a later version asks for.
import servers from '../vitest.config.ts';

/** The real Ghost (`npm run test:ghost`): it takes minutes to install, and is no part of `npm test`. */
export default defineConfig({
  ...servers,
  test: {
    ...servers.test,
    include: ['tests/servers/ghost/*.test.ts'],
    globalSetup: fileURLToPath(new URL('./install-ghost.ts', import.meta.url)),
  },
});
