import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Destinations and their real servers. Those have to be installed, so it is no quick test. */
export default defineConfig({
  root: file('../..'),
  resolve: {
    alias: [
      { find: 'webextension-polyfill', replacement: file('../ui/fake-browser.ts') },
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
    ],
  },
  test: {
    // As it is built for browsers.
    server: { deps: { inline: [/\/(?:pouchdb-[\w-]+|events)\//] } },
    environment: 'node',
    include: ['tests/servers/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    globalSetup: file('./install-servers.ts'),
    setupFiles: [file('./navigator.ts'), file('../setup.ts')],
  },
});
