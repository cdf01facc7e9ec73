import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What counts days: its tests run again where the date differs from that of UTC by a day. */
const dated = [
  'tests/domain/{day,clip-of-draft}.test.ts',
  'tests/domain/{query,digest}/**/*.test.ts',
  'tests/rendering/{formats,feeds,wording,styles}/**/*.test.ts',
  'tests/rendering/*seed*.test.ts',
  'tests/exchange/{backup,reading,writing}/**/*{day,date,instant,corpus,round-trip,backup}*.test.ts',
];

const project = (name: string, include: string[]) => ({ extends: true as const, test: { name, include } });

/** A zone is set for a process, which a thread is not. */
const inZone = (TZ: string) => ({
  extends: true as const,
  test: { name: TZ, include: dated, env: { TZ }, pool: 'forks' as const },
});

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    alias: [
      // The one thing of the browser that components cannot do without here.
      {
        find: 'webextension-polyfill',
        replacement: fileURLToPath(new URL('./ui/fake-browser.ts', import.meta.url)),
      },
      // As it is built.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
    ],
  },
  test: {
    environment: 'node',
    // How fast a thing is, the bench says; a busy machine fails no test, only what never comes to an end.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/generators/**', 'tests/servers/**'],
    // The sources are transformed and loaded once for all files of a thread.
    pool: 'threads',
    isolate: false,
    setupFiles: fileURLToPath(new URL('./setup.ts', import.meta.url)),
    projects: [
      project('unit', ['tests/**/*.test.{ts,tsx}']),
      inZone('Pacific/Kiritimati'),
      inZone('Pacific/Pago_Pago'),
    ],
  },
});
