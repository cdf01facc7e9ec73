import * as v from 'valibot';
import { uuidv7 } from 'uuidv7';
import { webUrl } from '../../domain/address/web-url';
import { dayOf } from '../../domain/day';
import type { Publication } from '../../domain/digest/publication';
import { feedPlaceSchema, holdsFeed, isFeedPath, type FeedPlace } from '../../domain/feed-place';
import type { OutgoingPost } from '../../publishing/destination-client';
import { PublishError } from '../../publishing/publish-error';
import { listPublished } from '../../storage/digests/digest-list';
import { keepSentText } from '../../storage/digests/publications';
import { feedFiles, publishedFeed, readFeedSettings } from '../digests/published-feed';
import { defineSetting, type Setting } from '../settings/define-setting';
import { deliver } from './deliver';
import { publishError, type DeliveryContext, type DeliveryStorage } from './delivery';
import { publicationLock, publishDependencies, type PublishDependencies } from './publish-dependencies';
import type { PublishOutcome } from './send-post';

/** Where the feed is written, besides being downloaded. */
export const feedPlaces = defineSetting<FeedPlace[]>({
  name: 'feedPlaces',
  schema: v.array(feedPlaceSchema),
  fallback: [],
});

interface FeedText {
  title: string;
  language: string;
  text: string;
}

export interface PublishFeedDependencies extends PublishDependencies {
  places: Setting<FeedPlace[]>;
  keepSentText: typeof keepSentText;
  /** The feed as it is now; undefined where it has no name or no address yet. */
  readFeed: (kind: FeedPlace['kind']) => Promise<FeedText | undefined>;
}

const here: PublishFeedDependencies = {
  ...publishDependencies,
  places: feedPlaces,
  keepSentText,
  async readFeed(kind) {
    const [settings, { found }] = await Promise.all([readFeedSettings(), listPublished()]);
    const [latest] = found;
    if (settings.title.trim() === '' || webUrl(settings.address) === undefined || !latest) return undefined;
    const { language } = latest.digest;
    return { title: settings.title, language, text: await publishedFeed(settings, found, kind) };
  },
};

/** Has the feed be kept at a destination; what is there under that path is not touched by that. */
export async function addFeedPlace(
  { destination, kind, path }: Pick<FeedPlace, 'destination' | 'kind' | 'path'>,
  { places, newId }: Pick<PublishFeedDependencies, 'places' | 'newId'> = {
    places: feedPlaces,
    newId: uuidv7,
  },
): Promise<void> {
  if (!isFeedPath(path)) return;
  const added: FeedPlace = { id: newId(), destination, kind, path, isAutomatic: true, state: 'prepared' };
  await places.change((known) => [
    ...known.filter((one) => one.destination !== destination || one.path !== path),
    added,
  ]);
}

/** Keeps the feed there no longer; the file stays as it is. */
export async function removeFeedPlace(id: string, places = feedPlaces): Promise<void> {
  await places.change((known) => known.filter((one) => one.id !== id));
}

/** What came of writing a feed: of one without a name, an address or a post nothing is written. */
export type FeedWriting = PublishOutcome | { kind: 'nothing-to-write' };

/**
 * Writes the feed where it is kept, as posts are sent: what is the same already is not written, what was changed
 * there is left alone unless `overwrite` names it.
 */
export async function writeFeedTo(
  { id }: Pick<FeedPlace, 'id'>,
  { signal, report, overwrite }: Pick<DeliveryContext, 'signal' | 'report'> & { overwrite?: string },
  dependencies: PublishFeedDependencies = here,
): Promise<FeedWriting> {
  const { connect, lock, places, readFeed, storage, keepSentText: keep, ...rest } = dependencies;
  const failed = (kind: PublishError['kind']) => ({ kind: 'failed' as const, error: new PublishError(kind) });
  const outcome = await lock(publicationLock({ digestId: id }, 'feed'), async () => {
    const place = (await places.read()).find((one) => one.id === id);
    const destination = (await storage.allDestinations()).find((one) => one.id === place?.destination);
    if (!place || !destination || !holdsFeed(destination, place.path)) return failed('not-found');
    const feed = await readFeed(place.kind);
    if (!feed) return { kind: 'nothing-to-write' as const };
    const client = await connect(destination).catch(publishError);
    if (client instanceof PublishError) return { kind: 'failed' as const, error: client };
    const { path, kind: _kind, isAutomatic: _isAutomatic, ...known } = place;
    const publication = { ...known, digestId: id, remoteKey: path } as Publication;
    const file = feedFiles.find(({ kind }) => kind === place.kind);
    const post: OutgoingPost = {
      postId: id,
      title: feed.title,
      slug: '',
      date: dayOf(rest.clock.now(), rest.clock.zone()),
      language: feed.language,
      categories: [],
      tags: [],
      excerpt: '',
      targets: [],
      status: 'published',
      file: { path, text: feed.text, mediaType: file?.mediaType ?? 'application/xml' },
      render: () => ({ text: feed.text, body: feed.text, footer: '' }),
    };
    const context = { ...rest, signal, report, storage: feedStorage(publication, dependencies, keep) };
    return deliver(
      publication,
      client,
      post,
      context,
      overwrite === undefined ? {} : { overwrite, recreate: true },
    );
  });
  return outcome ?? { kind: 'busy' };
}

/** Keeps what becomes of a feed in the setting that names its places. */
function feedStorage(
  publication: Publication,
  { places, storage }: PublishFeedDependencies,
  keep: typeof keepSentText,
): DeliveryStorage {
  let now = publication;
  return {
    sentTextOf: storage.sentTextOf,
    hashOf: storage.hashOf,
    async changePublication(id, change, texts = {}) {
      const changed = { ...now, ...change };
      const { state, remoteId, at, hash, remoteHash } = changed;
      await keep(id, texts, () =>
        places.change((known) =>
          known.map((one) => (one.id === id ? { ...one, state, remoteId, at, hash, remoteHash } : one)),
        ),
      );
      now = changed;
      return now;
    },
  };
}

/** What came of the feeds that are written after each publication. */
export interface FeedOutcome {
  path: string;
  outcome: FeedWriting;
}

/** Writes the feeds that are to be written after each publication, each where it is kept; one that fails stops no other. */
export async function writeAutomaticFeeds(
  signal: AbortSignal,
  dependencies: PublishFeedDependencies = here,
): Promise<FeedOutcome[]> {
  const all = (await dependencies.places.read()).filter(({ isAutomatic }) => isAutomatic);
  return Promise.all(
    all.map(async (place) => ({
      path: place.path,
      outcome: await writeFeedTo(place, { signal, report: () => undefined }, dependencies),
    })),
  );
}
