import { readPageFacts } from '../page/facts/read-page-facts';

// The measuring script calls it in the world into which this is injected.
Object.assign(globalThis, { readPageFacts });
