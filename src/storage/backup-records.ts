import type { Table } from 'dexie';
import { wasSent } from '../domain/digest/publication';
import type { BackupRecord } from '../exchange/backup/backup-schema';
import { imageText } from '../domain/stored-image';
import { library, type Library } from './database';
import { picturesOf } from './stored-images';
import { existingClip } from './records/clip-record';
import { conflictOfRecord } from './records/conflict-record';
import { destinationOfRecord } from './records/destination-record';
import { digestOfRecord, entryOfRecord, publicationOfRecord } from './records/digest-record';
import { savedSearchOfRecord } from './records/saved-search-record';
import { tagTermOfRecord } from './records/tag-term-record';
import type { Synced } from './records/stamps';

const size = 500;

/** An image is as large as many clips. */
const imagesSize = 100;

/**
 * All that a backup holds, each thing before those that refer to it, in pieces. What is written in the
 * meantime may be in it or not; marks of what is gone are not, and images only where they are wanted.
 */
export async function* backupRecords({ images = false } = {}): AsyncGenerator<
  BackupRecord[],
  void,
  undefined
> {
  const db = library();
  yield* records(db.clips, (record) => {
    const value = existingClip(record);
    return value && { type: 'clip', value, stamps: record.stamps };
  });
  yield* records(db.digests, (record) => ({
    type: 'digest',
    value: digestOfRecord(record),
    stamps: record.stamps,
  }));
  yield* records(db.entries, (record) =>
    record.removed ? undefined : { type: 'entry', value: entryOfRecord(record), stamps: record.stamps },
  );
  yield* records(db.destinations, (record) =>
    record.removed
      ? undefined
      : { type: 'destination', value: destinationOfRecord(record), stamps: record.stamps },
  );
  yield* records(db.publications, (record) => {
    const value = publicationOfRecord(record);
    return wasSent(value) ? { type: 'publication', value, stamps: record.stamps } : undefined;
  });
  yield* records(db.savedSearches, (record) =>
    record.removed
      ? undefined
      : { type: 'savedSearch', value: savedSearchOfRecord(record), stamps: record.stamps },
  );
  yield* records(db.tagTerms, (record) => {
    const value = tagTermOfRecord(record);
    const says = value.slug !== undefined || value.category !== undefined;
    return says ? { type: 'tagTerm', value, stamps: record.stamps } : undefined;
  });
  yield* records(db.settings, ({ id, value, stamps }) => ({
    type: 'setting',
    value: { name: id, value },
    stamps,
  }));
  yield* records(db.conflicts, (record) =>
    record.removed ? undefined : { type: 'conflict', value: conflictOfRecord(record), stamps: record.stamps },
  );
  if (!images) return;
  yield* pictures(db);
  yield* icons(db);
}

async function* pictures(db: Library): AsyncGenerator<BackupRecord[], void, undefined> {
  for (let last = ''; ;) {
    const clipIds = await db.pictures.where(':id').above(last).limit(imagesSize).primaryKeys();
    const found = (await picturesOf(clipIds)).filter((picture) => picture !== undefined);
    yield found.map(({ bytes, ...picture }) => ({
      type: 'picture',
      value: { ...picture, data: imageText(bytes) },
    }));
    if (clipIds.length < imagesSize) return;
    last = clipIds.at(-1)!;
  }
}

async function* icons(db: Library): AsyncGenerator<BackupRecord[], void, undefined> {
  for (let last = ''; ;) {
    const found = await db.icons.where(':id').above(last).limit(imagesSize).toArray();
    yield found.map((value) => ({ type: 'siteIcon', value }));
    if (found.length < imagesSize) return;
    last = found.at(-1)!.site;
  }
}

async function* records<T extends Synced>(
  table: Table<T, string>,
  make: (record: T) => BackupRecord | undefined,
): AsyncGenerator<BackupRecord[], void, undefined> {
  let last = '';
  for (;;) {
    const found = await table.where(':id').above(last).limit(size).toArray();
    const made = found.flatMap((record) => make(record) ?? []);
    if (made.length > 0) yield made;
    if (found.length < size) return;
    last = found.at(-1)!.id;
  }
}
