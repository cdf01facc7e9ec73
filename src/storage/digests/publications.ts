import type { Instant } from '../../domain/day';
import { isSent, type Publication, type SentPublication } from '../../domain/digest/publication';
import { library, type Library } from '../database';
import { publicationOfRecord, type SentText } from '../records/digest-record';
import { syncedTransaction } from '../synced-transaction';
import { releaseUnstored, storeUnstored } from './unstored-digests';

/** Every publication that has gone out and not been withdrawn. */
export async function livePublications(db: Library): Promise<SentPublication[]> {
  const records = await db.publications.toArray();
  return records.map(publicationOfRecord).filter(isSent);
}

/** The publications of a digest that have gone out and not been withdrawn. */
export async function publicationsOf(digestId: string): Promise<SentPublication[]> {
  return (await digestPublications(digestId)).filter(isSent);
}

/** The publications of a digest, whatever their state, but for those that were withdrawn. */
export async function digestPublications(digestId: string): Promise<Publication[]> {
  const records = await library().publications.where('digestId').equals(digestId).toArray();
  return records.map(publicationOfRecord).filter(({ withdrawnAt }) => withdrawnAt === undefined);
}

/** The publications whose sending, or taking away, began and of whose end nothing is known. */
export async function unfinishedPublications(): Promise<Publication[]> {
  const records = await library()
    .publications.where('state')
    .anyOf('sending', 'unsure', 'removing')
    .toArray();
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

/** The keys under which a destination has posts, by the digest and the clip of each. */
export async function keysAt(
  destination: string,
): Promise<{ key: string; digestId: string; clipId?: string }[]> {
  const records = await library().publications.toArray();
  return records
    .filter((one) => one.destination === destination)
    .flatMap(({ remoteKey: key, digestId, clipId }) =>
      key === undefined ? [] : [{ key, digestId, ...(clipId !== undefined && { clipId }) }],
    );
}

/**
 * The one publication of a digest, or of a clip of it, at a destination: that which is there already, or `made`, which is kept
 * then. Of two pages that ask at once both get the same.
 */
export async function openPublication(made: Publication): Promise<Publication> {
  const db = library();
  return syncedTransaction(db, [db.publications], async (write) => {
    const key = [made.digestId, made.destination];
    const known = await db.publications.where('[digestId+destination]').equals(key).toArray();
    const live = known
      .map(publicationOfRecord)
      .find(({ withdrawnAt, clipId }) => withdrawnAt === undefined && clipId === made.clipId);
    if (live) return live;
    await write.create(db.publications, made);
    return made;
  });
}

/** Changes fields of a publication, and what is kept of its texts, in one transaction; resolves to it as it is then. */
export async function changePublication(
  id: string,
  change: Partial<Omit<Publication, 'id'>>,
  texts: Partial<Omit<SentText, 'id'>> = {},
): Promise<Publication | undefined> {
  const db = library();
  return syncedTransaction(db, [db.publications, db.digests, db.sentTexts], async (write) => {
    const changed = await write.change(db.publications, id, (record) => ({
      ...publicationOfRecord(record),
      ...change,
    }));
    if (!changed) return undefined;
    const known = (await db.sentTexts.get(id)) ?? { id, sent: '' };
    if (Object.keys(texts).length > 0) await db.sentTexts.put({ ...known, ...texts });
    return publicationOfRecord(changed.after);
  });
}

export async function publicationWithId(id: string): Promise<Publication | undefined> {
  const record = await library().publications.get(id);
  return record && publicationOfRecord(record);
}

export async function sentTextOf(id: string): Promise<SentText | undefined> {
  return library().sentTexts.get(id);
}

/**
 * Keeps what was sent, and what was read back, of something that is no publication of a digest, in one transaction
 * with `record`, which writes into a setting what has become of it.
 */
export async function keepSentText(
  id: string,
  texts: Partial<Omit<SentText, 'id'>>,
  record: () => Promise<unknown>,
): Promise<void> {
  const db = library();
  await db.transaction('rw', [db.local, db.settings, db.sentTexts], async () => {
    await record();
    if (Object.keys(texts).length === 0) return;
    const known = (await db.sentTexts.get(id)) ?? { id, sent: '' };
    await db.sentTexts.put({ ...known, ...texts });
  });
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
