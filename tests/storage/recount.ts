import { library } from '../../src/storage/database';
import { countedTags } from '../../src/storage/derived-counts';

/** What is kept of tags and statuses, beside what a count of the clips gives. They have to be alike. */
export async function keptAndCounted(): Promise<{ kept: object; counted: object }> {
  const db = library();
  const records = await db.clips.toArray();
  const uses = new Map<string, number>();
  const statuses: Record<string, number> = { active: 0, trashed: 0, private: 0 };
  for (const { status, tags, private: isPrivate } of records) {
    if (status === 'active' && isPrivate) statuses['private']! += 1;
    if (status !== 'purged') statuses[status]! += 1;
    if (status === 'active') for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  const keptTags = (await countedTags()).map(({ name, uses: count }) => [name, count]);
  const kept = new Map((await db.statusCounts.toArray()).map(({ status, clips }) => [status, clips]));
  return {
    kept: {
      tags: Object.fromEntries(keptTags),
      statuses: {
        active: kept.get('active') ?? 0,
        trashed: kept.get('trashed') ?? 0,
        private: kept.get('private') ?? 0,
      },
    },
    counted: { tags: Object.fromEntries(uses), statuses },
  };
}
