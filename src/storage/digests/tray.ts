import type { Clip } from '../../domain/clip';
import type { Digest } from '../../domain/digest';
import type { UsageByClip } from '../../domain/digest/usage';
import { sinceOf, type Since } from '../../domain/digest/since-of';
import type { QueryContext } from '../../domain/query/matches';
import type { Clause } from '../../domain/query/query';
import { clipsWithIds } from '../clips';
import { library } from '../database';
import { listClips } from '../list-clips';
import { digestOfRecord } from '../records/digest-record';
import { digestUsage } from '../usage';
import { activeEntries } from './active-entries';

/** More than anyone looks through; a narrower question finds the rest. */
const maxClips = 200;

/** Clips to choose from for a digest, and what is known of them. */
export interface TrayClips {
  /** The first of those that were found. */
  clips: Clip[];
  found: number;
  /** How many each of the other questions would find. */
  totals: number[];
  /** In which digests the clips are, besides this one. */
  usage: UsageByClip;
  /** From when on clips are new, and the digest that says so. */
  since: Since & { title?: string };
}

/** The clips that `asked` finds, and how many each of `others` would. */
export async function readTray(
  digest: Digest,
  asked: Clause,
  others: readonly Clause[],
  context: QueryContext,
): Promise<TrayClips> {
  const [since, list, ...lists] = await Promise.all([
    lastDigestBefore(digest),
    listClips(asked, context),
    ...others.map((clause) => listClips(clause, context)),
  ]);
  const clips = await clipsWithIds(await list.ids(0, maxClips));
  const usage = await digestUsage(clips, digest.id);
  return { clips, found: list.total, totals: lists.map(({ total }) => total), usage, since };
}

async function lastDigestBefore(digest: Digest): Promise<TrayClips['since']> {
  const db = library();
  const records = (await db.digests.toArray())
    .filter(({ id, trashedAt, createdAt }) => {
      return id !== digest.id && trashedAt === undefined && createdAt < digest.createdAt;
    })
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  for (const record of records) {
    const entries = await activeEntries(db, record.id);
    if (entries.some(({ kind }) => kind === 'clip'))
      return { ...sinceOf(digest, [digestOfRecord(record)]), title: record.title };
  }
  return sinceOf(digest, []);
}
