import type { Clip } from '../clip';
import type { Instant } from '../day';
import type { Entry } from '../digest';
import type { UsageByClip } from './usage';

/** Why a clip is offered to a digest. */
export type Reason = 'for-next' | 'commented' | 'quoted' | 'new';

export interface Offer {
  clip: Clip;
  /** The weightiest first. Empty for clips that were asked for and nothing speaks for. */
  reasons: Reason[];
}

/**
 * What a new digest is offered: clips marked for it, then those saved since `since`, with a comment or
 * a quote first, newest first. Private and trashed clips and those that stand in a digest are left out.
 */
export function newOffers(clips: readonly Clip[], usage: UsageByClip, since: Instant): Offer[] {
  return offersOf(
    clips.filter((clip) => !usage.has(clip.id) && (clip.forNextDigest !== undefined || clip.savedAt > since)),
    since,
  );
}

/** The same order for clips that were asked for; those that stand in a digest already are among them. */
export function offersOf(clips: readonly Clip[], since: Instant): Offer[] {
  return clips
    .filter(isOffered)
    .map((clip) => ({ clip, reasons: reasonsFor(clip, since) }))
    .sort((a, b) => weight(b) - weight(a) || newestFirst(a.clip, b.clip));
}

function reasonsFor(clip: Clip, since: Instant): Reason[] {
  return [
    ...(clip.forNextDigest === undefined ? [] : ['for-next' as const]),
    ...(clip.comment.trim() === '' ? [] : ['commented' as const]),
    ...(clip.quotes.length === 0 ? [] : ['quoted' as const]),
    ...(clip.savedAt > since ? ['new' as const] : []),
  ];
}

function weight({ reasons: [first] }: Offer): number {
  if (first === 'for-next') return 2;
  return first === 'commented' || first === 'quoted' ? 1 : 0;
}

function newestFirst(a: Clip, b: Clip): number {
  return a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? 1 : -1;
}

/**
 * Those of the clips that can go into a digest with these entries, in the order in which they were read, as
 * they go into a post: private clips are never offered to one, and none goes in twice.
 */
export function addableClips(clips: readonly Clip[], entries: readonly Entry[]): Clip[] {
  const there = new Set(entries.map((entry) => (entry.kind === 'clip' ? entry.clipId : '')));
  return clips.filter((clip) => isOffered(clip) && !there.has(clip.id)).toSorted(bySavedAt);
}

function isOffered(clip: Clip): boolean {
  return !clip.private && clip.trashedAt === undefined;
}

/** Clips go into a post in the order in which they were read. */
export function bySavedAt(a: Clip, b: Clip): number {
  return a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : a.id < b.id ? -1 : 1;
}
