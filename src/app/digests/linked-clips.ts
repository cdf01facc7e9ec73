import { uuidv7 } from 'uuidv7';
import type { Clip } from '../../domain/clip';
import { dayOf } from '../../domain/day';
import type { Digest } from '../../domain/digest';
import { addableClips } from '../../domain/digest/addable-clips';
import { rankedEntries } from '../../domain/digest/entry-ranks';
import type { Publication } from '../../domain/digest/publication';
import { withTermsOf, type TermRules } from '../../domain/digest/terms';
import type { UsageByClip } from '../../domain/digest/usage';
import type { Wording } from '../../rendering/wording/languages';
import { addToDigest } from '../../storage/bulk/add-to-digest';
import { clipsWithIds } from '../../storage/clips';
import { allDigests } from '../../storage/digests';
import { readTermRules } from '../../storage/digests/post-term-rules';
import { hashOf } from '../../storage/digests/publications';
import type { UndoEntry } from '../../storage/records/undo-record';
import { digestUsage } from '../../storage/usage';
import { systemClock, type Clock } from '../clock';
import type { LinkedListSources } from './linked-list';
import { newDigest } from './new-digest';
import { readWording } from './post-words';

/** Clips that are to be posts of their own, though they are in no digest for that. */
export interface LinkedClips {
  sources: LinkedListSources;
  /** Those that are private or in the trash. */
  leftOut: number;
  /** Those of which a digest has gone out with their page already. */
  published: number;
}

interface LinkedClipsDependencies {
  clock: Clock;
  newId: () => string;
  newDigest: () => Promise<Digest>;
  readWording: (language: string) => Promise<Wording>;
  storage: {
    clipsWithIds: (ids: string[]) => Promise<Clip[]>;
    digestUsage: (clips: readonly Clip[]) => Promise<UsageByClip>;
    termRules: () => Promise<TermRules>;
    addToDigest: typeof addToDigest;
  };
}

const here: LinkedClipsDependencies = {
  clock: systemClock,
  newId: uuidv7,
  newDigest,
  readWording,
  storage: {
    clipsWithIds,
    digestUsage,
    termRules: async () => readTermRules({}, await allDigests()),
    addToDigest,
  },
};

/**
 * What there is to write of clips as posts of their own: in the order in which they were saved, each on the
 * day on which it was, with its own tags and the categories that these stand for. Nothing is stored.
 */
export async function beginLinkedClips(
  ids: readonly string[],
  { clock, newId, newDigest, readWording, storage }: LinkedClipsDependencies = here,
): Promise<LinkedClips> {
  const zone = clock.zone();
  const [bare, found, rules] = await Promise.all([
    newDigest(),
    storage.clipsWithIds([...new Set(ids)]),
    storage.termRules(),
  ]);
  const clips = addableClips(found, []);
  const [usage, wording] = await Promise.all([storage.digestUsage(clips), readWording(bare.language)]);
  const entries = clips.map(({ id }) => ({
    id: newId(),
    kind: 'clip' as const,
    clipId: id,
    runOn: false,
  }));
  const digest = { ...bare, title: '', slug: '', intro: '', outro: '' };
  return {
    sources: {
      digest: { ...digest, tags: withTermsOf(digest, clips, rules).tags },
      entries: rankedEntries(digest.id, entries),
      clips: new Map(clips.map((clip) => [clip.id, clip])),
      wording,
      // Of an archive, today's day for all would say nothing, and put years into one.
      savedAs: { momentOf: ({ savedAt }) => savedAt, dayOf: ({ savedAt }) => dayOf(savedAt, zone) },
      categoriesOf: (clip) => withTermsOf({ categories: [], tags: [] }, [clip], rules).categories,
    },
    leftOut: ids.length - clips.length,
    published: [...usage.values()].filter((uses) => uses.some(({ publication }) => publication)).length,
  };
}

/**
 * Keeps that the clips went out as posts of their own: together as a digest, each with a publication, so that
 * usage knows of each. Resolves to what takes it back.
 *
 * @param written what went out, in the order of the clips
 */
export async function keepLinkedClips(
  { digest, entries }: LinkedListSources,
  title: string,
  written: readonly { text: string }[],
  { clock, newId, storage }: LinkedClipsDependencies = here,
): Promise<UndoEntry | undefined> {
  const own = entries.filter((one) => one.kind === 'clip');
  const entryIds = new Map(own.map(({ clipId, id }) => [clipId, id]));
  const publications = await Promise.all(
    own.map(async ({ clipId }, n): Promise<Publication> => ({
      id: newId(),
      digestId: digest.id,
      clipId,
      destination: 'hand',
      state: 'sent',
      at: clock.now(),
      hash: await hashOf(written[n]?.text ?? ''),
    })),
  );
  const begun = { ...digest, title, tags: [] };
  const { entry } = await storage.addToDigest([...entryIds.keys()], begun, undefined, {
    entryIdOf: (clipId) => entryIds.get(clipId) ?? newId(),
    publications,
  });
  return entry;
}
