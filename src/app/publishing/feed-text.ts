import { webUrl } from '../../domain/address/web-url';
import type { FeedPlace } from '../../domain/feed-place';
import { listPublished } from '../../storage/digests/digest-list';
import { publishedFeed, readFeedSettings } from '../digests/published-feed';

/** A feed as it is written into a file. */
export interface FeedText {
  title: string;
  language: string;
  text: string;
}

/** The feed as it is now; undefined where it has no name, no address or no post yet. */
export async function readFeedText(kind: FeedPlace['kind']): Promise<FeedText | undefined> {
  const [settings, { found }] = await Promise.all([readFeedSettings(), listPublished()]);
  const [latest] = found;
  if (settings.title.trim() === '' || webUrl(settings.address) === undefined || !latest) return undefined;
  const { language } = latest.digest;
  return { title: settings.title, language, text: await publishedFeed(settings, found, kind) };
}
