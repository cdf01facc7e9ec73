import { dayOf } from '../../domain/day';
import type { Publication } from '../../domain/digest/publication';
import { feedFiles, holdsFeed, type FeedPlace } from '../../domain/feed-place';
import type { OutgoingPost } from '../../publishing/destination-client';
import { PublishError } from '../../publishing/publish-error';
import { keepSentText } from '../../storage/digests/publications';
import type { Setting } from '../settings/define-setting';
import { deliver } from './deliver';
import { publishError, type DeliveryContext, type DeliveryStorage } from './delivery';
import { feedPlaces } from './feed-places';
import type { FeedText } from './feed-text';
import { publicationLock, publishDependencies, type PublishDependencies } from './publish-dependencies';
import type { PublishOutcome } from './send-post';

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
  // What writes posts is no part of what a browser loads to wake the background.
  readFeed: async (kind) => (await import('./feed-text')).readFeedText(kind),
};

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
    const { path, kind: _kind, isAutomatic: _isAutomatic, failed: _failed, ...known } = place;
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
  await noteFailure(id, outcome, places);
  return outcome ?? { kind: 'busy' };
}

/** Remembers why a feed was not written, until it is. */
async function noteFailure(
  id: string,
  outcome: FeedWriting | undefined,
  places: PublishFeedDependencies['places'],
): Promise<void> {
  if (!outcome || outcome.kind === 'busy' || outcome.kind === 'nothing-to-write') return;
  const failed =
    outcome.kind === 'sent' ? undefined : 'error' in outcome ? outcome.error.kind : ('conflict' as const);
  await places.change((known) =>
    known.map((one) => {
      const { failed: _failed, ...place } = one;
      if (one.id !== id) return one;
      return failed === undefined ? place : { ...place, failed };
    }),
  );
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
  given: Partial<PublishFeedDependencies> = {},
): Promise<FeedOutcome[]> {
  const dependencies = { ...here, ...given };
  const outcomes: FeedOutcome[] = [];
  // One after the other: of two commits at once to one branch a forge refuses the second.
  for (const place of await dependencies.places.read()) {
    if (!place.isAutomatic) continue;
    const outcome = await writeFeedTo(place, { signal, report: () => undefined }, dependencies);
    outcomes.push({ path: place.path, outcome });
  }
  return outcomes;
}
