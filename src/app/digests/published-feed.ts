import { siteOf } from '../../domain/address/site-of';
import type { Clip } from '../../domain/clip';
import type { Entry } from '../../domain/digest';
import type { PublishedDigest } from '../../domain/digest/published-digests';
import { feedSettingsSchema, type FeedSettings } from '../../domain/feed-settings';
import type { BlogSettings } from '../../domain/post-settings';
import { compile } from '../../rendering/compile';
import type { FeedItem } from '../../rendering/feeds/write-feed';
import { writeFeed, type FeedKind } from '../../rendering/feeds/write-feed';
import type { Wording } from '../../rendering/wording/languages';
import { sanitizeHtml } from '../../browser/sanitize-html';
import type { SanitizeHtml } from '../../rendering/markdown/markdown-to-html';
import { clipsWithIds } from '../../storage/clips';
import { entriesOf } from '../../storage/digests';
import { defineSetting, type Setting } from '../settings/define-setting';
import { postSettings } from '../settings/post-settings';
import { readWording } from './post-words';

/** Feed readers keep what they have seen; so many posts are enough for those who come anew. */
export const maxFeedItems = 20;

/** What the writer has made of the feed's settings. */
type OwnFeedSettings = { [F in keyof FeedSettings]?: FeedSettings[F] | undefined };

interface FeedDependencies {
  settings: { read: () => Promise<BlogSettings> };
  ownFeed: Setting<OwnFeedSettings>;
  readWording: (language: string) => Promise<Wording>;
  sanitizeHtml: SanitizeHtml;
  storage: {
    entriesOf: (digestId: string) => Promise<Entry[]>;
    clipsWithIds: (ids: string[]) => Promise<Clip[]>;
  };
}

const here: FeedDependencies = {
  settings: postSettings,
  ownFeed: defineSetting<OwnFeedSettings>({ name: 'feed', schema: feedSettingsSchema, fallback: {} }),
  readWording,
  sanitizeHtml,
  storage: { entriesOf, clipsWithIds },
};

/** The feed's title and address; until the writer says otherwise, those that their blog suggests. */
export async function readFeedSettings({
  settings,
  ownFeed,
}: FeedDependencies = here): Promise<FeedSettings> {
  const [usual, own] = await Promise.all([settings.read().then(usualFor), ownFeed.read()]);
  return withOwn(usual, own);
}

/** Stores the fields that `change` gives for the settings as they are then; the others stay the blog's while they are. */
export async function changeFeedSettings(
  change: (settings: FeedSettings) => Partial<FeedSettings>,
  { settings, ownFeed }: FeedDependencies = here,
): Promise<void> {
  const usual = usualFor(await settings.read());
  await ownFeed.change((own) => ({ ...own, ...change(withOwn(usual, own)) }));
}

function withOwn(usual: FeedSettings, own: OwnFeedSettings): FeedSettings {
  return { title: own.title ?? usual.title, address: own.address ?? usual.address };
}

function usualFor({ blog }: BlogSettings): FeedSettings {
  return blog === '' ? { title: '', address: '' } : { title: siteOf(blog), address: `${blog}/feed.xml` };
}

/** The feed of the latest of these digests, each as its post stands now. */
export async function publishedFeed(
  { title, address }: FeedSettings,
  published: readonly PublishedDigest[],
  kind: FeedKind,
  dependencies: FeedDependencies = here,
): Promise<string> {
  const { settings, sanitizeHtml } = dependencies;
  const { author, blog, language } = await settings.read();
  const items = await Promise.all(published.slice(0, maxFeedItems).map((one) => itemOf(one, dependencies)));
  const home = blog || new URL(address).origin;
  return writeFeed({ title, home, address, author: author || title, language, items }, kind, sanitizeHtml);
}

async function itemOf(
  { digest, ...item }: PublishedDigest,
  { readWording, storage: { entriesOf, clipsWithIds } }: FeedDependencies,
): Promise<FeedItem> {
  const entries = await entriesOf(digest.id);
  const clips = await clipsWithIds(entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : [])));
  const { style, zone } = digest;
  const known = new Map(clips.map((clip) => [clip.id, clip]));
  return {
    ...item,
    post: compile(digest, entries, known, await readWording(digest.language), {
      ...(style && { style }),
      zone,
    }),
  };
}
