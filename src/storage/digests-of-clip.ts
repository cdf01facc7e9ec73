import { latestPublication, type Publication } from '../domain/digest/publication';
import type { Digest } from '../domain/digest';
import { library } from './database';
import { publicationsOf } from './digests/publications';
import { digestOfRecord } from './records/digest-record';

/** A digest with a clip in it; `publication` is the last one where it went out. */
export interface DigestOfClip {
  digest: Digest;
  publication?: Publication;
}

/** The digests outside the trash in which the clip stands, the latest first. */
export async function digestsOfClip(clipId: string): Promise<DigestOfClip[]> {
  const db = library();
  const entries = await db.entries.where('clipId').equals(clipId).toArray();
  const active = entries.filter(({ removed }) => removed === undefined);
  const records = await db.digests.bulkGet([...new Set(active.map(({ digestId }) => digestId))]);
  const digests = records
    .flatMap((record) => (record && record.trashedAt === undefined ? [digestOfRecord(record)] : []))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  return Promise.all(
    digests.map(async (digest) => ({
      digest,
      publication: latestPublication(await publicationsOf(digest.id)),
    })),
  );
}
