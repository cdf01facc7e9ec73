import { Dexie } from 'dexie';
import type { Clip } from '../../domain/clip';
import type { Digest } from '../../domain/digest';
import type { UsageByClip } from '../../domain/digest/usage';
import { newOffers, offersOf, type Offer } from '../../domain/digest/offers';
import { sinceOf, type Since } from '../../domain/digest/since-of';
import type { QueryContext } from '../../domain/query/matches';
import type { Clause } from '../../domain/query/query';
import { clipsWithIds } from '../clips';
import { library } from '../database';
import { listClips } from '../list-clips';
import { clipOfRecord } from '../records/clip-record';
import { digestOfRecord } from '../records/digest-record';
import { activeEntries } from './active-entries';
import { digestUsage } from '../usage';

/** More than anyone ticks by hand; a narrower question finds the rest. */
const most = 500;

/** Clips that are offered to a digest, and what is known of them. */
export interface Offered {
  offers: Offer[];
  /** Where the clips stand, besides this digest. */
  usage: UsageByClip;
  since: Since;
}

/**
 * What is new for the digest where nothing is asked, else the clips that `asked` finds. Those that
 * stand in it already are left out.
 */
export async function offeredClips(
  digest: Digest,
  asked: Clause | undefined,
  context: QueryContext,
): Promise<Offered> {
  const db = library();
  const since = await lastDigestBefore(digest);
  const [found, present] = await Promise.all([
    asked ? clipsFound(asked, context) : newClips(since),
    activeEntries(db, digest.id),
  ]);
  const here = new Set(present.map((entry) => (entry.kind === 'clip' ? entry.clipId : '')));
  const clips = found.filter(({ id }) => !here.has(id));
  const usage = await digestUsage(clips, digest.id);
  return { offers: asked ? offersOf(clips, since.at) : newOffers(clips, usage, since.at), usage, since };
}

async function lastDigestBefore(digest: Digest): Promise<Since> {
  const db = library();
  const records = (await db.digests.toArray())
    .filter(({ id, trashedAt, createdAt }) => {
      return id !== digest.id && trashedAt === undefined && createdAt < digest.createdAt;
    })
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  for (const record of records) {
    const entries = await activeEntries(db, record.id);
    if (entries.some(({ kind }) => kind === 'clip')) return sinceOf(digest, [digestOfRecord(record)]);
  }
  return sinceOf(digest, []);
}

async function newClips({ at }: Since): Promise<Clip[]> {
  const { clips } = library();
  const [marked, since] = await Promise.all([
    clips.where('forNextDigest').above('').limit(most).toArray(),
    clips
      .where('[status+savedAt]')
      .between(['active', at], ['active', Dexie.maxKey], false)
      .reverse()
      .limit(most)
      .toArray(),
  ]);
  return [...new Map([...marked, ...since].map((record) => [record.id, clipOfRecord(record)])).values()];
}

async function clipsFound(asked: Clause, context: QueryContext): Promise<Clip[]> {
  const list = await listClips(asked, context);
  return clipsWithIds(await list.ids(0, most));
}
