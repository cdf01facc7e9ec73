import { uuidv7 } from 'uuidv7';
import { dayOf } from '../../domain/day';
import type { Digest } from '../../domain/digest';
import type { PostPatterns } from '../../domain/digest/post-patterns';
import type { PostSettings } from '../../domain/post-settings';
import { addToDigest, type Added } from '../../storage/bulk/add-to-digest';
import { createDigest, digestWithId, type PlaceOfClip } from '../../storage/digests';
import { systemClock, type Clock } from '../clock';
import { postSettings } from '../settings/post-settings';
import { fillPatterns, postPatterns } from './post-patterns';
import { placeOfClips } from './series';

interface NewDigestDependencies {
  clock: Clock;
  newId: () => string;
  settings: { read: () => Promise<PostSettings> };
  patterns: { read: () => Promise<PostPatterns> };
  placeOfClips: (digest: Pick<Digest, 'seriesId'>) => Promise<PlaceOfClip>;
  storage: {
    createDigest: (digest: Digest) => Promise<void>;
    addToDigest: (ids: readonly string[], digest: string | Digest, placeOf: PlaceOfClip) => Promise<Added>;
    digestWithId: (id: string) => Promise<Digest | undefined>;
  };
}

const here: NewDigestDependencies = {
  clock: systemClock,
  newId: uuidv7,
  settings: postSettings,
  patterns: postPatterns,
  storage: { createDigest, addToDigest, digestWithId },
  placeOfClips,
};

/** The digest of today that would be begun now, with what the writer has set once. */
export async function newDigest({
  clock,
  newId,
  settings,
  patterns,
}: NewDigestDependencies = here): Promise<Digest> {
  const [{ author, blog, language }, known] = await Promise.all([settings.read(), patterns.read()]);
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
    createdAt: now,
    changedAt: now,
  };
}

/** Begins a digest, and resolves to its id. */
export async function createNewDigest(dependencies: NewDigestDependencies = here): Promise<string> {
  const digest = await newDigest(dependencies);
  await dependencies.storage.createDigest(digest);
  return digest.id;
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
