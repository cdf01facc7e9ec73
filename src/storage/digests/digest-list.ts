import type { Instant } from '../../domain/day';
import type { Digest } from '../../domain/digest';
import { digestPublication, type SentPublication } from '../../domain/digest/publication';
import { publishedDigests } from '../../domain/digest/published-digests';
import { library } from '../database';
import { digestOfRecord } from '../records/digest-record';
import { syncedTransaction } from '../synced-transaction';
import { livePublications } from './publications';

/** A digest among the others; `publication` is the last one where it went out. */
export interface ListedDigest {
  digest: Digest;
  publication?: SentPublication;
}

/** All digests, those in the trash with them, the latest date first. */
export async function listDigests(): Promise<ListedDigest[]> {
  const db = library();
  const [records, publications] = await Promise.all([
    db.digests.orderBy('date').reverse().toArray(),
    livePublications(db),
  ]);
  return records.map((record) => ({
    digest: digestOfRecord(record),
    publication: digestPublication(publications.filter(({ digestId }) => digestId === record.id)),
  }));
}

/** The digests that went out, with and without an address at which they can be read. */
export async function listPublished(): Promise<ReturnType<typeof publishedDigests>> {
  const db = library();
  const [records, publications] = await Promise.all([db.digests.toArray(), livePublications(db)]);
  return publishedDigests(records.map(digestOfRecord), publications);
}

/** Puts the digest into the trash, or takes it out. It is no step of the work on it. */
export async function trashDigest(id: string, trashedAt: Instant | undefined): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.digests], (write) =>
    write.change(db.digests, id, (record) => ({ ...digestOfRecord(record), trashedAt })),
  );
}
