import { uuidv7 } from 'uuidv7';
import { dayOf } from '../../domain/day';
import type { Digest } from '../../domain/digest';
import type { PostPatterns } from '../../domain/digest/post-patterns';
import type { PostSettings } from '../../domain/post-settings';
import { addToDigest, type Added } from '../../storage/bulk/add-to-digest';
import type { PlaceOfClip } from '../../domain/digest/entry-ranks';
import { digestWithId, holdDigest, isDigestStored } from '../../storage/digests';
import { systemClock, type Clock } from '../clock';
import { postSettings } from '../settings/post-settings';
import { fillPatterns, postPatterns } from './post-patterns';
import { asLastTime, nextOfSeries, placeOfClips, seriesList, type BegunDigest } from './series';

interface NewDigestDependencies {
  clock: Clock;
  newId: () => string;
  settings: { read: () => Promise<PostSettings> };
  patterns: { read: () => Promise<PostPatterns> };
  placeOfClips: (digest: Pick<Digest, 'seriesId'>) => Promise<PlaceOfClip>;
  storage: {
    addToDigest: (ids: readonly string[], digest: string | Digest, placeOf: PlaceOfClip) => Promise<Added>;
    digestWithId: (id: string) => Promise<Digest | undefined>;
  };
}

const here: NewDigestDependencies = {
  clock: systemClock,
  newId: uuidv7,
  settings: postSettings,
  patterns: postPatterns,
  storage: { addToDigest, digestWithId },
  placeOfClips,
};

/** The digest of today that would be begun now, with what the writer has set once. */
export async function newDigest({
  clock,
  newId,
  settings,
  patterns,
}: NewDigestDependencies = here): Promise<Digest> {
  const [{ author, blog, language, tagRule, fields }, known] = await Promise.all([
    settings.read(),
    patterns.read(),
  ]);
  const [now, zone] = [clock.now(), clock.zone()];
  const bare = { date: dayOf(now, zone), author, blog, language, title: '' };
  const { title } = fillPatterns(known, bare);
  return {
    ...bare,
    ...fillPatterns(known, { ...bare, title }),
    title,
    id: newId(),
    zone,
    categories: [],
    tags: [],
    tagRule,
    ...(fields.length > 0 && { fields }),
    createdAt: now,
    changedAt: now,
  };
}

interface OpenDependencies {
  newDigest: () => Promise<Digest>;
  asLastTime: () => Promise<BegunDigest | undefined>;
  nextOfSeries: (id: string) => Promise<BegunDigest | undefined>;
  storage: {
    isDigestStored: (id: string) => Promise<boolean>;
    holdDigest: (digest: Digest, entries: BegunDigest['entries']) => void;
  };
}

const opening: OpenDependencies = {
  newDigest,
  asLastTime,
  nextOfSeries: async (id) => {
    const series = (await seriesList.read()).find((one) => one.id === id);
    return series && nextOfSeries(series);
  },
  storage: { isDigestStored, holdDigest },
};

/** What stands in an address for the skeleton of the last digest. */
export const fromLast = 'last';

/**
 * Begins the digest with this id, unless it is stored already: with the skeleton of a series, which `from`
 * names by its id, with that of the last digest, or with nothing. It is stored with its first change.
 */
export async function openNewDigest(
  id: string,
  from: string | undefined,
  { newDigest, asLastTime, nextOfSeries, storage }: OpenDependencies = opening,
): Promise<void> {
  if (await storage.isDigestStored(id)) return;
  const skeleton = from === fromLast ? await asLastTime() : from && (await nextOfSeries(from));
  const { digest, entries } = skeleton || { digest: await newDigest(), entries: [] };
  storage.holdDigest({ ...digest, id }, entries);
}

/** Puts clips into the digest with this id; where none is named, into one that is begun with them. */
export async function addClipsToDigest(
  ids: readonly string[],
  digestId: string | undefined,
  dependencies: NewDigestDependencies = here,
): Promise<Added> {
  const { storage, placeOfClips } = dependencies;
  const digest = digestId ?? (await newDigest(dependencies));
  const known = typeof digest === 'string' ? await storage.digestWithId(digest) : digest;
  return storage.addToDigest(ids, digest, await placeOfClips(known ?? {}));
}
