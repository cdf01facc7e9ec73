import type { Clip } from '../clip';
import type { Entry } from '../digest';

/**
 * Those of the clips that can go into a digest with these entries, in the order in which they were read, as
 * they go into a post: private clips are never offered to one, and none goes in twice.
 */
export function addableClips(clips: readonly Clip[], entries: readonly Entry[]): Clip[] {
  const there = new Set(entries.map((entry) => (entry.kind === 'clip' ? entry.clipId : '')));
  return clips
    .filter((clip) => !clip.private && clip.trashedAt === undefined && !there.has(clip.id))
    .toSorted(bySavedAt);
}

/** Clips go into a post in the order in which they were read. */
export function bySavedAt(a: Clip, b: Clip): number {
  return a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : a.id < b.id ? -1 : 1;
}
