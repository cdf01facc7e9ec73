import { vi } from 'vitest';

/** Milliseconds for which a test waits: a machine under load makes one late, never wrong. */
export const patience = 60_000;

// Once for a process: its test files share what is imported.
const { waitFor } = vi;
vi.waitFor = (work, options) =>
  waitFor(work, typeof options === 'number' ? options : { timeout: patience, ...options });
