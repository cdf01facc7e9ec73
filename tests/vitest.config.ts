import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The rooms that count days: their tests run again where the date differs from that of UTC by a day. */
const rooms = ['domain', 'rendering', 'exchange'];

const project = (name: string, include: string[], env: Record<string, string> = {}) => ({
  extends: true as const,
  test: { name, include, env },
});

const inZone = (TZ: string) =>
  project(
    TZ,
    rooms.map((room) => `tests/${room}/**/*.test.{ts,tsx}`),
    { TZ },
  );

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // The one thing of the browser that components cannot do without here.
  resolve: {
    alias: { 'webextension-polyfill': fileURLToPath(new URL('./ui/fake-browser.ts', import.meta.url)) },
  },
  test: {
    environment: 'node',
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    // A zone is set for a process, so every file has one of its own.
    pool: 'forks',
    projects: [
      project('unit', ['tests/**/*.test.{ts,tsx}']),
      inZone('Pacific/Kiritimati'),
      inZone('Pacific/Pago_Pago'),
    ],
  },
});
