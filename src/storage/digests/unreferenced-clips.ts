import type { Library } from '../database';

/** Those of the clips that no digest shows, be it in the trash, out of which it may come back. */
export async function unreferencedClips(db: Library, ids: readonly string[]): Promise<string[]> {
  const first = await db.entries.where('clipId').above('').first();
  if (!first) return [...ids];
  const entries = await db.entries.where('clipId').anyOf(ids).toArray();
  const shown = new Set(
    entries.flatMap((entry) => (entry.kind === 'clip' && !entry.removed ? entry.clipId : [])),
  );
  return ids.filter((id) => !shown.has(id));
}
