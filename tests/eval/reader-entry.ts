import { readPageMetadata } from '../page/metadata/read-page-metadata';

// The measuring script calls it in the world into which this is injected.
Object.assign(globalThis, { readPageMetadata });
