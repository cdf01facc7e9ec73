import * as v from 'valibot';
import { uuidv7 } from 'uuidv7';
import { localSettings } from '../../browser/local-settings';
import type { Instant } from '../../domain/day';
import { feedPlaceSchema, isFeedPath, type FeedPlace } from '../../domain/feed-place';
import { instantSchema } from '../../domain/schemas';
import { systemClock, type Clock } from '../clock';
import { defineSetting, type Setting } from '../settings/define-setting';

/** Where the feed is written, besides being downloaded. */
export const feedPlaces = defineSetting<FeedPlace[]>({
  name: 'feedPlaces',
  schema: v.array(feedPlaceSchema),
  fallback: [],
});

/** Has the feed be kept at a destination; what is there under that path is not touched by that. */
export async function addFeedPlace(
  { destination, kind, path }: Pick<FeedPlace, 'destination' | 'kind' | 'path'>,
  { places, newId }: { places: Setting<FeedPlace[]>; newId: () => string } = {
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

/** That something went out, or was taken away, since the feeds were written, and from when on they are to be. */
export interface DueFeeds {
  at: Instant;
  /** How often it was tried since then. */
  attempts: number;
  /** They could not be written where it was tried: a page of the workplace can. */
  needsPage?: boolean | undefined;
}

export const dueFeeds = defineSetting<DueFeeds | null>({
  name: 'dueFeeds',
  schema: v.nullable(
    v.object({ at: instantSchema, attempts: v.number(), needsPage: v.optional(v.boolean()) }),
  ),
  fallback: null,
  // The background of each browser has its own work.
  storage: localSettings,
});

/** The kinds of feeds that are written without being asked for. */
export function automaticKinds(places: readonly FeedPlace[]): FeedPlace['kind'][] {
  return [...new Set(places.filter(({ isAutomatic }) => isAutomatic).map(({ kind }) => kind))];
}

interface NoteDependencies {
  clock: Pick<Clock, 'now'>;
  places: Pick<Setting<FeedPlace[]>, 'read'>;
  due: Setting<DueFeeds | null>;
}

/** Remembers that the feeds are to be written, where any is by itself: what went out is out, whatever becomes of us. */
export async function noteFeedsDue(
  { clock, places, due }: NoteDependencies = { clock: systemClock, places: feedPlaces, due: dueFeeds },
): Promise<void> {
  if (automaticKinds(await places.read()).length > 0)
    await due.change(() => ({ at: clock.now(), attempts: 0 }));
}
