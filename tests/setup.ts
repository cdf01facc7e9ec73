import 'fake-indexeddb/auto';
import { beforeAll } from 'vitest';
import { library } from '../src/storage/database';

/** Test files share a process, and with it the library: each begins with an empty one. */
beforeAll(() => Promise.all(library().tables.map((table) => table.clear())));
