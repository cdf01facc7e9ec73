import * as v from 'valibot';
import type { Instant } from '../domain/day';
import { sameJson } from '../domain/json';
import { instantSchema, recordIdSchema } from '../domain/schemas';
import { imageBytes, imageText, type StoredPicture } from '../domain/stored-image';
import { isGreater } from '../domain/sync/merge-records';
import { documentIdPrefix, type DocumentCodec } from './record-documents';
import type { Replica, ReplicaChange } from './replica';

/** A picture as devices exchange it, or that it is gone: of the sync alone, and never merged with anything. */
const pictureSchema = v.object({
  kind: v.literal('picture'),
  /** The clip's. */
  id: recordIdSchema,
  /** Of two the one that was written later holds. */
  at: instantSchema,
  takenAt: v.optional(instantSchema),
  /** Absent where it is gone. */
  data: v.optional(v.string()),
});

type PictureRecord = v.InferOutput<typeof pictureSchema>;

/** As much of the library's pictures as the sync needs. */
export interface PictureStorage {
  /** The clips that have a picture which others may see. */
  pictureIds: () => Promise<string[]>;
  picturesOf: (clipIds: readonly string[]) => Promise<(StoredPicture | undefined)[]>;
  /** Puts them in the place of others; resolves to what became of each. */
  receivePictures: (pictures: readonly StoredPicture[]) => Promise<PictureFate[]>;
  removePictures: (clipIds: readonly string[]) => Promise<void>;
}

/** `missing` where the clip is not here yet, `unwanted` where it is gone or private. */
export type PictureFate = 'kept' | 'missing' | 'unwanted';

/** All pictures of a library together, in bytes; the newest clips come first. */
export const maxSyncedPictureBytes = 100_000_000;

/** Pictures that are read and encrypted in one go: some hundred kilobytes. */
const batchPictures = 20;

const idPrefix = documentIdPrefix('picture');

const noteSchema = v.object({
  owner: v.optional(v.string(), ''),
  /** The bytes of each picture that is here and there, by the clip's id. */
  bytes: v.optional(v.record(v.string(), v.number()), {}),
});

/** Whether a document is that of a picture: its id says so, that pictures need not be fetched where none are wanted. */
export function isPictureDocument(id: string): boolean {
  return id.startsWith(idPrefix);
}

/** The way of the pictures between the library and its replica. */
export class PictureBridge {
  private bytes = new Map<string, number>();

  private constructor(
    private readonly replica: Replica,
    private readonly codec: DocumentCodec,
    private readonly storage: PictureStorage,
    /** The name of the library. */
    private readonly owner: string,
    private readonly now: () => Instant,
    /** Whether nothing of what is there has been read into this library. */
    readonly isNew: boolean,
  ) {}

  static async open(
    replica: Replica,
    codec: DocumentCodec,
    storage: PictureStorage,
    owner: string,
    now: () => Instant,
  ): Promise<PictureBridge> {
    const note = v.parse(noteSchema, await replica.readNote('pictures'));
    const isNew = note.owner !== owner;
    const bridge = new PictureBridge(replica, codec, storage, owner, now, isNew);
    if (!isNew) bridge.bytes = new Map(Object.entries(note.bytes));
    return bridge;
  }

  /** Forgets what was exchanged: whoever wants pictures again later loses none by what was deleted meanwhile. */
  static async forget(replica: Replica): Promise<void> {
    if ('owner' in (await replica.readNote('pictures'))) await replica.writeNote('pictures', {});
  }

  /** Takes in all that is in the replica, whenever it came. */
  async receiveAll(): Promise<number> {
    let received = 0;
    for await (const ids of this.replica.idsWithPrefix(idPrefix, batchPictures))
      received += (await this.receive(ids)).received;
    await this.keepNote();
    return received;
  }

  /** Takes these documents in; resolves to how many are new here, and to those whose clips are not here yet. */
  async receive(ids: readonly string[]): Promise<{ received: number; waiting: string[] }> {
    const waiting: string[] = [];
    let received = 0;
    for (let at = 0; at < ids.length; at += batchPictures) {
      const batch = await this.replica.documents(ids.slice(at, at + batchPictures));
      const found = await Promise.all(
        batch.map(async (change) => ({ change, record: await this.newest(change) })),
      );
      const here = new Map((await this.here(found)).map((picture) => [picture.clipId, picture]));
      const taken = found.flatMap(({ change, record }) => {
        if (!record) return [];
        const own = here.get(record.id);
        // What is here and was never sent is as new as it is; it is sent, or gives way.
        const isOlder = own && !this.bytes.has(record.id) && own.takenAt > record.at;
        return isOlder ? [] : { change, record, own };
      });
      const gone = taken.flatMap(({ record: { id, data } }) => (data === undefined ? id : []));
      await this.storage.removePictures(gone.filter((id) => here.has(id)));
      for (const id of gone) this.bytes.delete(id);
      const other = taken.flatMap(({ change, record, own }) => {
        const picture = pictureOf(record);
        if (!picture) return [];
        if (own && sameJson([...own.bytes], [...picture.bytes])) {
          this.bytes.set(own.clipId, own.bytes.length);
          return [];
        }
        return { change, picture };
      });
      const fates = await this.storage.receivePictures(other.map(({ picture }) => picture));
      for (const [n, { change, picture }] of other.entries()) {
        if (fates[n] === 'missing') waiting.push(change.id);
        // What is not wanted here is noted, too: nobody shall have it, and `send` says so.
        else this.bytes.set(picture.clipId, picture.bytes.length);
        if (fates[n] === 'kept') received += 1;
      }
      await this.resolve(batch, found);
    }
    if (ids.length > 0) await this.keepNote();
    return { received, waiting };
  }

  /** Brings what is new here into the replica, and what is gone; resolves to how many found no room. */
  async send(maxBytes = maxSyncedPictureBytes): Promise<number> {
    const ids = new Set(await this.storage.pictureIds());
    const gone = [...this.bytes.keys()].filter((id) => !ids.has(id));
    for (let at = 0; at < gone.length; at += batchPictures) {
      const some = gone.slice(at, at + batchPictures);
      await this.write(some.map((id) => ({ kind: 'picture', id, at: this.now() })));
      for (const id of some) this.bytes.delete(id);
    }
    if (gone.length > 0) await this.keepNote();
    let room = maxBytes - [...this.bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
    let left = 0;
    // Ids tell when a clip was saved.
    const added = [...ids]
      .filter((id) => !this.bytes.has(id))
      .toSorted((one, other) => (one < other ? 1 : -1));
    for (let at = 0; at < added.length; at += batchPictures) {
      const found = await this.storage.picturesOf(added.slice(at, at + batchPictures));
      const fitting = found.flatMap((picture) => {
        if (!picture) return [];
        if (picture.bytes.length > room) {
          left += 1;
          return [];
        }
        room -= picture.bytes.length;
        return picture;
      });
      await this.add(fitting);
    }
    return left;
  }

  private async add(pictures: readonly StoredPicture[]): Promise<void> {
    if (pictures.length === 0) return;
    const records = await Promise.all(
      pictures.map(async ({ clipId: id, takenAt, bytes }): Promise<PictureRecord> => {
        const there = await this.there(id);
        // What was taken away from the others before is there again as of now.
        const at = there && there.at >= takenAt ? this.now() : takenAt;
        return { kind: 'picture', id, at, takenAt, data: imageText(bytes) };
      }),
    );
    await this.write(records);
    for (const { clipId, bytes } of pictures) this.bytes.set(clipId, bytes.length);
    await this.keepNote();
  }

  private async write(records: readonly PictureRecord[]): Promise<void> {
    await this.replica.write(
      await Promise.all(records.map((record) => this.codec.encode('picture', record.id, record))),
    );
  }

  private async there(clipId: string): Promise<PictureRecord | undefined> {
    const { id } = await this.codec.encode('picture', clipId, null);
    const [change] = await this.replica.documents([id]);
    return change && this.newest(change);
  }

  /** What the leaves of a document say together; undefined for what is no picture of ours. */
  private async newest({ id, leaves }: ReplicaChange): Promise<PictureRecord | undefined> {
    const records = await Promise.all(leaves.map(({ body }) => this.codec.decode(id, body)));
    const read = records.flatMap((record) => {
      const { success, output } = v.safeParse(pictureSchema, record);
      return success ? output : [];
    });
    return read.length === 0 ? undefined : read.reduce((one, other) => (isLater(one, other) ? one : other));
  }

  private async here(found: readonly { record: PictureRecord | undefined }[]): Promise<StoredPicture[]> {
    const ids = found.flatMap(({ record }) => record?.id ?? []);
    const pictures = await this.storage.picturesOf(ids);
    return pictures.filter((picture) => picture !== undefined);
  }

  private async resolve(
    batch: readonly ReplicaChange[],
    found: readonly { record: PictureRecord | undefined }[],
  ): Promise<void> {
    for (const [n, change] of batch.entries()) {
      const record = found[n]?.record;
      if (!record || change.leaves.length < 2) continue;
      await this.write([record]);
      await this.replica.removeLeaves(change);
    }
  }

  private keepNote(): Promise<void> {
    return this.replica.writeNote('pictures', { owner: this.owner, bytes: Object.fromEntries(this.bytes) });
  }
}

function isLater(one: PictureRecord, other: PictureRecord): boolean {
  return one.at === other.at ? isGreater(one, other) : one.at > other.at;
}

function pictureOf({ id: clipId, takenAt, data }: PictureRecord): StoredPicture | undefined {
  const bytes = data === undefined ? undefined : imageBytes(data, 'picture');
  return bytes && takenAt !== undefined ? { clipId, bytes, takenAt } : undefined;
}
