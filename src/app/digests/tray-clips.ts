import { uuidv7 } from 'uuidv7';
import { bySavedAt } from '../../domain/digest/addable-clips';
import type { Clip } from '../../domain/clip';
import type { Digest } from '../../domain/digest';
import type { Since } from '../../domain/digest/since-of';
import type { UsageByClip } from '../../domain/digest/usage';
import { parseQuery } from '../../domain/query/parse-query';
import type { QueryContext } from '../../domain/query/matches';
import type { Clause } from '../../domain/query/query';
import type { NewEntry, PlaceOfClip } from '../../domain/digest/entry-ranks';
import { addEntries } from '../../storage/digests';
import { readTray, type TrayClips } from '../../storage/digests/tray';
import { currentQueryContext } from '../library/find-clips';
import { placeOfClips } from './series';

/** Which clips lie in the tray: those that are in no digest, those marked for the next one, or all. */
export const trayFilters = ['unused', 'picked', 'all'] as const;
export type TrayFilter = (typeof trayFilters)[number];

export interface TrayQuestion {
  filter: TrayFilter;
  /** In the library's language. */
  query: string;
}

interface TrayDependencies {
  context: () => QueryContext;
  newId: () => string;
  storage: {
    readTray: (digest: Digest, asked: Clause, others: Clause[], context: QueryContext) => Promise<TrayClips>;
    addEntries: (
      digestId: string,
      entries: readonly NewEntry[],
      after?: string | null | PlaceOfClip,
    ) => Promise<void>;
  };
  placeOfClips: (digest: Digest) => Promise<PlaceOfClip>;
}

const here: TrayDependencies = {
  context: currentQueryContext,
  newId: uuidv7,
  storage: { readTray, addEntries },
  placeOfClips,
};

/** Private clips go into no digest. */
const notPrivate: Clause = { kind: 'not', clause: { kind: 'is', state: 'private' } };

/** The clips that a question finds for a digest, and how many each filter would find for the same words. */
export async function askTray(
  digest: Digest,
  question: TrayQuestion,
  { context, storage }: TrayDependencies = here,
): Promise<TrayClips & { counts: Record<TrayFilter, number> }> {
  const clauses = trayFilters.map((filter) => clauseOfTray({ ...question, filter }));
  const tray = await storage.readTray(digest, clauseOfTray(question), clauses, context());
  const [unused = 0, picked = 0, all = 0] = tray.totals;
  return { ...tray, counts: { unused, picked, all } };
}

export function clauseOfTray({ filter, query }: TrayQuestion): Clause {
  const asked = parseQuery(query).query;
  const clauses: Clause[] = [
    notPrivate,
    ...(filter === 'unused' ? [{ kind: 'is' as const, state: 'unused' as const }] : []),
    ...(filter === 'picked' ? [{ kind: 'is' as const, state: 'next' as const }] : []),
    ...(asked.kind === 'all' ? [] : [asked]),
  ];
  return clauses.length > 1 ? { kind: 'and', clauses } : notPrivate;
}

/** A group of clips in the tray, under a heading of its own. */
export interface TrayGroup {
  kind: 'picked' | 'since' | 'earlier' | 'used' | 'here';
  clips: Clip[];
}

/**
 * The tray in its order: what was picked, what is new, what is older, what other digests have, and last what
 * is in the digest already. Groups without clips are left out.
 */
export function trayGroups(
  clips: readonly Clip[],
  inPost: readonly Clip[],
  { usage, since }: { usage: UsageByClip; since: Since },
): TrayGroup[] {
  const present = new Set(inPost.map(({ id }) => id));
  const kindOf = (clip: Clip): TrayGroup['kind'] => {
    if (present.has(clip.id)) return 'here';
    if (usage.has(clip.id)) return 'used';
    if (clip.forNextDigest !== undefined) return 'picked';
    return clip.savedAt > since.at ? 'since' : 'earlier';
  };
  const ofKind = (kind: TrayGroup['kind']) =>
    kind === 'here' ? [...inPost] : clips.filter((clip) => kindOf(clip) === kind);
  return (['picked', 'since', 'earlier', 'used', 'here'] as const)
    .map((kind) => ({ kind, clips: ofKind(kind) }))
    .filter((group) => group.clips.length > 0);
}

/**
 * Puts clips into a digest, in the order in which they were saved: behind the entry with the id `after`,
 * before all where it is null; where nothing is named, each at the end of the section that its tags name, or
 * of all. Resolves to the ids of their entries.
 */
export async function addClips(
  digest: Digest,
  clips: readonly Clip[],
  after: string | null | undefined,
  { newId, storage, placeOfClips }: TrayDependencies = here,
): Promise<string[]> {
  const entries = clips
    .toSorted(bySavedAt)
    .map(({ id }) => ({ id: newId(), kind: 'clip' as const, clipId: id, runOn: false }));
  await storage.addEntries(digest.id, entries, after === undefined ? await placeOfClips(digest) : after);
  return entries.map(({ id }) => id);
}
