import type { Clip } from './clip';

/** Clips go into a post in the order in which they were read. */
export function bySavedAt(a: Clip, b: Clip): number {
  return a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : a.id < b.id ? -1 : 1;
}
