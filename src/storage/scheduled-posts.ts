import { library } from './database';
import type { ScheduledPost } from './records/digest-record';

/** The posts that this browser is to send at a time, or was to; what is due first is first. */
export async function scheduledPosts(): Promise<ScheduledPost[]> {
  const all = await library().scheduledPosts.toArray();
  return all.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** Keeps a post to be sent at its time, in place of what was kept of its publication before. */
export async function keepScheduledPost(post: ScheduledPost): Promise<void> {
  await library().scheduledPosts.put(post);
}

export async function changeScheduledPost(
  id: string,
  change: Partial<Pick<ScheduledPost, 'dueAt' | 'attempts' | 'failed'>>,
): Promise<void> {
  await library().scheduledPosts.update(id, change);
}

export async function dropScheduledPost(id: string): Promise<void> {
  await library().scheduledPosts.delete(id);
}
