import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What real site generators make of exported posts. They have to be there, so it is no quick test. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['tests/generators/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
