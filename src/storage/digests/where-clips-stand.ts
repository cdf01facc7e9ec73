import { urlKey } from '../../domain/address/url-key';
import type { Clip } from '../../domain/clip';
import type { Digest } from '../../domain/digest';
import type { Elsewhere } from '../../domain/digest/checks/checks-of';
import { ledgerOf, type Ledger } from '../../domain/digest/ledger';
import { postSlug } from '../../domain/digest/post-slug';
import { library } from '../database';
import { digestOfRecord, entryOfRecord } from '../records/digest-record';
import { livePublications } from './publications';

/**
 * The digests outside the trash in which the clips, or others of their pages, stand, besides the one
 * with the id `except`. It reads what concerns these clips, and no more, however much is published.
 */
export async function whereClipsStand(clips: readonly Clip[], except: string): Promise<Ledger> {
  const db = library();
  const keys = new Map(clips.map((clip) => [clip.id, urlKey(clip.originalUrl ?? clip.url)]));
  const clipsOfKey = new Map<string, string[]>();
  await db.clips
    .where('key')
    .anyOf([...new Set(keys.values())])
    .eachKey((key, { primaryKey }) => {
      if (typeof key !== 'string') return;
      const known = clipsOfKey.get(key);
      if (known) known.push(primaryKey);
      else clipsOfKey.set(key, [primaryKey]);
    });
  const pages = new Map(
    [...keys].map(([id, key]) => [id, [...new Set([id, ...(clipsOfKey.get(key) ?? [])])]]),
  );
  const records = await db.entries
    .where('clipId')
    .anyOf([...new Set([...pages.values()].flat())])
    .toArray();
  const entries = records.filter(({ removed, digestId }) => removed === undefined && digestId !== except);
  const digests = await db.digests.bulkGet([...new Set(entries.map(({ digestId }) => digestId))]);
  const publications = await livePublications(db);
  return ledgerOf({
    pages,
    entries: entries.map(entryOfRecord),
    digests: digests.flatMap((record) =>
      record && record.trashedAt === undefined ? [digestOfRecord(record)] : [],
    ),
    published: new Set(publications.map(({ digestId }) => digestId)),
  });
}

/** What the checks have to know of the other digests. */
export async function elsewhere(digest: Digest, clips: readonly Clip[]): Promise<Elsewhere> {
  const db = library();
  const [ledger, records, publications] = await Promise.all([
    whereClipsStand(clips, digest.id),
    db.digests.toArray(),
    livePublications(db),
  ]);
  const published = new Set(publications.map(({ digestId }) => digestId));
  const others = records.filter(({ id, trashedAt }) => id !== digest.id && trashedAt === undefined);
  return {
    ledger,
    slugs: others.map(({ id, title, date, slug }) => ({
      slug: postSlug({ slug, title }),
      use: { id, title, date, published: published.has(id) },
    })),
  };
}
