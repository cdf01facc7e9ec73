import { library } from './database';
import type { ScheduledPost } from './records/digest-record';

/** The posts that this browser is to send at a time, or was to; what is due first is first. */
export async function scheduledPosts(): Promise<ScheduledPost[]> {
  const all = await library().scheduledPosts.toArray();
  return all.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** How many posts were to go out at a time and have not, of digests that are not in the trash. */
export async function unsentPostCount(): Promise<number> {
  const db = library();
  const failed = (await scheduledPosts()).filter((post) => post.failed !== undefined);
  const digests = await db.digests.bulkGet(failed.map(({ digestId }) => digestId));
  return digests.filter((digest) => digest && digest.trashedAt === undefined).length;
}

/** Keeps a post to be sent at its time, in place of what was kept of its publication before. */
export async function keepScheduledPost(post: ScheduledPost): Promise<void> {
  await library().scheduledPosts.put(post);
}

export async function changeScheduledPost(
  id: string,
  change: Partial<Pick<ScheduledPost, 'dueAt' | 'attempts'>> & { failed?: string | undefined },
): Promise<void> {
  await library().scheduledPosts.update(id, change);
}

export async function dropScheduledPost(id: string): Promise<void> {
  await library().scheduledPosts.delete(id);
}
