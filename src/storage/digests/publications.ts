import type { Instant } from '../../domain/day';
import type { Publication } from '../../domain/digest/publication';
import { library, type Library } from '../database';
import { publicationOfRecord } from '../records/digest-record';
import { syncedTransaction } from '../synced-transaction';
import { releaseUnstored, storeUnstored } from './unstored-digests';

/** Every publication that has not been withdrawn. */
export async function livePublications(db: Library): Promise<Publication[]> {
  const records = await db.publications.toArray();
  return records.map(publicationOfRecord).filter(({ withdrawnAt }) => withdrawnAt === undefined);
}

/** The publications of a digest that have not been withdrawn. */
export async function publicationsOf(digestId: string): Promise<Publication[]> {
  const records = await library().publications.where('digestId').equals(digestId).toArray();
  return records.map(publicationOfRecord).filter(({ withdrawnAt }) => withdrawnAt === undefined);
}

/** Keeps the record that a digest was sent, or what has become of it since. */
export async function keepPublication(publication: Publication): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.publications, db.digests, db.entries], async (write) => {
    await storeUnstored(db, write, publication.digestId);
    await write.changeAll(db.publications, [publication.id], () => publication);
  });
  releaseUnstored(publication.digestId);
}

/** Says that a publication was recorded by mistake. */
export async function withdrawPublication(id: string, now: Instant): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.publications, db.digests], (write) =>
    write.change(db.publications, id, (record) => ({ ...publicationOfRecord(record), withdrawnAt: now })),
  );
}

/** The hash of what is sent: SHA-256 in hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
