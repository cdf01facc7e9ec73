import { clipsOnShelf } from './clip-counts';
import { library } from './database';

/** How many clips the library has, the trash left out. */
export function libraryCount(): Promise<number> {
  return clipsOnShelf(library(), 'library');
}
