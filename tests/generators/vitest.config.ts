import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What real site generators make of exported posts. They have to be there, so it is no quick test. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['tests/generators/*.test.ts'],
    // A busy machine fails no test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
