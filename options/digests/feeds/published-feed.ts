import type { FeedSettings } from '../../../src/domain/feed-settings';
import type { PublishedDigest } from '../../../src/domain/digest/published-digests';
import { compile } from '../../../src/rendering/compile';
import type { FeedItem } from '../../../src/rendering/feeds/feed';
import { writeFeed, type FeedKind } from '../../../src/rendering/feeds/write-feed';
import { clipsWithIds } from '../../../src/storage/clips';
import { entriesOf } from '../../../src/storage/digests';
import { readPostSettings } from '../../settings/post-settings';

/** Feed readers keep what they have seen; so many posts are enough for those who come anew. */
export const mostItems = 20;

/** The feed of the latest of these digests, each as its post stands now. */
export async function publishedFeed(
  { title, address }: FeedSettings,
  published: readonly PublishedDigest[],
  kind: FeedKind,
): Promise<string> {
  const { author, blog, language } = await readPostSettings();
  const items = await Promise.all(published.slice(0, mostItems).map(itemOf));
  const home = blog || new URL(address).origin;
  return writeFeed({ title, home, address, author: author || title, language, items }, kind);
}

async function itemOf({ digest, ...item }: PublishedDigest): Promise<FeedItem> {
  const entries = await entriesOf(digest.id);
  const clips = await clipsWithIds(entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : [])));
  const { style, zone } = digest;
  const known = new Map(clips.map((clip) => [clip.id, clip]));
  return {
    ...item,
    post: compile(digest, entries, known, undefined, { ...(style && { style }), zone }),
  };
}
