import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeAll, vi } from 'vitest';
import { patience } from './patience';
import { library } from '../src/storage/database';

/*
 * Test files share a process, and with it the clock, the document and the library, in an order that no one
 * has chosen: each begins with the real clock, an empty document and an empty library.
 */
vi.useRealTimers();
vi.unstubAllGlobals();
vi.restoreAllMocks();
if (typeof document !== 'undefined') document.body.replaceChildren();
beforeAll(() => Promise.all(library().tables.map((table) => table.clear())));

/** What is generated is the same in each run, so that a change is judged by itself; `npm run hunt` looks for more. */
const seed = process.env['SEED'] === 'random' ? Date.now() : 2026;
fc.configureGlobal({ seed });

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: patience });
}
