import type { Digest } from '../domain/digest';
import { library } from './database';
import { digestOfRecord } from './records/digest-record';

/** The digests outside the trash in which the clip stands, the latest first. */
export async function digestsOfClip(clipId: string): Promise<Digest[]> {
  const db = library();
  const entries = await db.entries.where('clipId').equals(clipId).toArray();
  const standing = entries.filter(({ removed }) => removed === undefined);
  const records = await db.digests.bulkGet([...new Set(standing.map(({ digestId }) => digestId))]);
  return records
    .flatMap((record) => (record && record.trashedAt === undefined ? [digestOfRecord(record)] : []))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
