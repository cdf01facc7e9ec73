import * as v from 'valibot';
import { askFeedPage } from '../../browser/feed-page';
import { canImport } from '../../browser/sync-page';
import type { Instant } from '../../domain/day';
import type { FeedPlace } from '../../domain/feed-place';
import { systemClock, type Clock } from '../clock';
import type { Setting } from '../settings/define-setting';
import { automaticKinds, dueFeeds, feedPlaces, type DueFeeds } from './feed-places';
import { writeAutomaticFeeds, type FeedOutcome, type PublishFeedDependencies } from './publish-feed';

const feedTextSchema = v.object({ title: v.string(), language: v.string(), text: v.string() });

/** The feeds of each kind, as they are written; a kind that has nothing to write is not there. */
export const feedTextsSchema = v.partial(
  v.object({ atom: feedTextSchema, rss: feedTextSchema, json: feedTextSchema }),
);

type FeedTexts = v.InferOutput<typeof feedTextsSchema>;

export interface DueFeedsDependencies {
  clock: Pick<Clock, 'now'>;
  due: Setting<DueFeeds | null>;
  places: { read: () => Promise<FeedPlace[]> };
  /** The feeds as they are now; undefined where they cannot be written from here. */
  readTexts: (kinds: readonly FeedPlace['kind'][]) => Promise<unknown>;
  write: (readFeed: PublishFeedDependencies['readFeed']) => Promise<FeedOutcome[]>;
  /** Runs `work` unless it is running in any page, in which case it resolves to undefined. */
  lock: <R>(work: () => Promise<R>) => Promise<R | undefined>;
}

const here: DueFeedsDependencies = {
  clock: systemClock,
  due: dueFeeds,
  places: feedPlaces,
  readTexts: (kinds) => (canImport() ? readFeedTexts(kinds) : askFeedPage()),
  write: (readFeed) => writeAutomaticFeeds(new AbortController().signal, { readFeed }),
  lock: (work) =>
    navigator.locks.request('due feeds', { ifAvailable: true }, (held) => (held ? work() : undefined)),
};

/** The feeds of these kinds, by what writes posts. */
async function readFeedTexts(kinds: readonly FeedPlace['kind'][]): Promise<FeedTexts> {
  const { readFeedText } = await import('./feed-text');
  const texts: FeedTexts = {};
  for (const kind of kinds) {
    const text = await readFeedText(kind);
    if (text) texts[kind] = text;
  }
  return texts;
}

/** In the page that nobody sees: the feeds of all kinds that are written by themselves. */
export async function automaticFeedTexts(): Promise<FeedTexts> {
  return readFeedTexts(automaticKinds(await feedPlaces.read()));
}

/** How long to wait, after each try, for a destination that cannot be reached. */
const laterMs = [5, 15, 60, 180, 720].map((minutes) => minutes * 60_000);

/** When they are to be written next by whoever is awake then; undefined where nothing is due, or none but a page can. */
export async function nextFeedWriting({ due }: DueFeedsDependencies = here): Promise<Instant | undefined> {
  const known = await due.read();
  return known && known.attempts <= laterMs.length ? known.at : undefined;
}

/**
 * Writes the feeds that are due. What cannot be reached is tried again later; what another page is writing is left to
 * it; where they cannot be written from here they stay due, for a page that can.
 *
 * @param isOpening whether also before their time: somebody has come who may have waited for it
 */
export async function writeDueFeeds(
  isOpening = false,
  { clock, due, places, readTexts, write, lock }: DueFeedsDependencies = here,
): Promise<void> {
  const seen = await due.read();
  if (!seen || (!isOpening && seen.at > clock.now())) return;
  await lock(async () => {
    const read = v.safeParse(feedTextsSchema, await readTexts(automaticKinds(await places.read())));
    const outcomes = read.success ? await write(async (kind) => read.output[kind]) : [];
    const isBlocked = outcomes.some(
      ({ outcome }) =>
        outcome.kind === 'busy' ||
        ('error' in outcome && (outcome.error.mayPass || outcome.error.kind === 'not-arrived')),
    );
    const attempts = seen.attempts + 1;
    const delayMs = laterMs[seen.attempts];
    const at = new Date(Date.parse(clock.now()) + (delayMs ?? 0)).toISOString();
    const later = isBlocked && delayMs !== undefined ? { at, attempts } : null;
    // Something may have gone out meanwhile.
    await due.change((now) =>
      now?.at === seen.at ? (read.success ? later : { at, attempts, needsPage: true }) : now,
    );
  });
}
