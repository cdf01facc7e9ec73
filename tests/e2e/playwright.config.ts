import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // A test that passes only now and then is a failing test.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] === 'true',
  // For a machine with many times more to do than cores: what is right comes late there, never wrong.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'chromium', testDir: 'chromium' },
    { name: 'firefox', testDir: 'firefox' },
    // The main job as a show, for npm run demo; the chromium project asserts the same.
    { name: 'demo', testDir: 'demo' },
    // Every screen with ordinary content, to be looked at, for npm run screenshots.
    { name: 'screenshots', testDir: 'screenshots' },
  ],
});
