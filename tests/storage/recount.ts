import { library } from '../../src/storage/database';
import { countedTags } from '../../src/storage/tag-counts';

/** What is kept of tags and shelves, beside what a count of the clips gives. They have to be alike. */
export async function keptAndCounted(): Promise<{ kept: object; counted: object }> {
  const db = library();
  const records = await db.clips.toArray();
  const uses = new Map<string, number>();
  const shelves: Record<string, number> = { library: 0, trash: 0 };
  for (const { shelf, tags } of records) {
    if (shelf !== 'gone') shelves[shelf]! += 1;
    if (shelf === 'library') for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  const keptTags = (await countedTags()).map(({ name, uses: count }) => [name, count]);
  const kept = new Map((await db.clipCounts.toArray()).map(({ shelf, clips }) => [shelf, clips]));
  return {
    kept: {
      tags: Object.fromEntries(keptTags),
      shelves: { library: kept.get('library') ?? 0, trash: kept.get('trash') ?? 0 },
    },
    counted: { tags: Object.fromEntries(uses), shelves },
  };
}
