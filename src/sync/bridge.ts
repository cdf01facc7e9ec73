import * as v from 'valibot';
import { syncedKinds } from '../domain/sync/record-rules';
import { isWithheld } from '../domain/sync/withheld';
import type { SyncedRecord } from '../storage/sync/synced-record';
import { newestDevice, readDevice, type SyncedDevice } from './devices';
import { isPictureDocument, type PictureBridge } from './pictures';
import type { DocumentCodec, RecordDocument } from './record-documents';
import type { Replica, ReplicaChange } from './replica';
import { SyncError } from './sync-error';

type RecordKey = Pick<SyncedRecord, 'kind' | 'id'>;

/** As much of the library as the bridge needs. All of it but reading is one transaction each. */
export interface ExchangeStorage {
  /** Records that were changed since they were sent. */
  recordsToSend: (limit: number) => Promise<SyncedRecord[]>;
  /** Says that these, as they are here, are in the replica. */
  markSent: (records: readonly SyncedRecord[]) => Promise<void>;
  allRecords: () => AsyncIterable<SyncedRecord[]>;
  storedRecords: (keys: readonly RecordKey[]) => Promise<SyncedRecord[]>;
  /** Merges what came into the library; parses it first. */
  receiveRecords: (records: readonly unknown[]) => Promise<ReceivedRecords>;
  /** How much that is here these records would delete. */
  countDeletions: (records: readonly unknown[]) => Promise<number>;
  /** Has what these records would delete stay, here and everywhere. */
  keepAgainst: (records: readonly unknown[]) => Promise<unknown>;
}

interface ReceivedRecords {
  changed: number;
  /** Values that lost and were kept. */
  conflicts: number;
  refused: readonly { id?: string | undefined; why: 'form' | 'clockAhead' }[];
}

/** What came over the bridge. */
export interface BridgeReport {
  received: number;
  conflicts: number;
  /** Documents of which nothing could be made: of another key, of a newer Gleanings, or changed by somebody. */
  unreadable: number;
  /** Records of a device whose clock is far ahead; they wait. */
  ahead: number;
  /** Documents that somebody deleted on the server; what they said is still here. */
  deletedThere: number;
}

interface SendReport {
  /** Documents that are new in the replica. */
  written: number;
  /** Of these, such that say of a record no more than that it stays here. */
  withheld: number;
}

/** How many deletions are taken without a question. */
export interface DeletionLimit {
  most: number;
  /** What the person has said already. */
  answer?: 'delete' | 'keep' | undefined;
}

/** Records of one batch: one transaction, a few hundred kilobytes. */
const batchSize = 200;

const cursorSchema = v.object({
  seq: v.optional(v.number(), 0),
  /** The library that has what came before. */
  owner: v.optional(v.string(), ''),
  /** Documents that were not taken; nothing is written over them until they are. */
  waiting: v.optional(v.array(v.string()), []),
});

type Cursor = v.InferOutput<typeof cursorSchema>;

interface Incoming extends ReplicaChange {
  /** What the leaves say, the first one first; undefined for what cannot be read. */
  records: unknown[];
}

/** The way between the library and its replica, in both directions and in batches. */
export class Bridge {
  constructor(
    private readonly replica: Replica,
    private readonly codec: DocumentCodec,
    private readonly storage: ExchangeStorage,
    /** The name of this library. */
    private readonly owner: string,
  ) {}

  /**
   * Merges what has come into the replica into the library. The replica outlives a library that was lost or
   * replaced, which then has it all to read again. After a kill the last batch comes again, which changes nothing.
   * @throws {SyncError} `many-deletions`, before anything is written
   */
  async takeIn(limit: DeletionLimit): Promise<BridgeReport> {
    const cursor = await this.cursor();
    const pictures = cursor.waiting.filter(isPictureDocument);
    const waiting = cursor.waiting.filter((id) => !isPictureDocument(id));
    const again = await this.decode(await this.replica.documents(waiting));
    if (limit.answer !== 'delete') await this.weighDeletions(again, cursor.seq, limit);
    const report = { received: 0, conflicts: 0, unreadable: 0, ahead: 0, deletedThere: 0 };
    cursor.waiting = [...pictures, ...(await this.receive(again, report))];
    for (;;) {
      const { changes, seq, isLast } = await this.replica.changesAfter(cursor.seq, batchSize);
      const words = changes.filter(({ id }) => !isPictureDocument(id));
      const left = await this.receive(await this.decode(words), report);
      cursor.seq = seq;
      // Pictures come last: when their clips are there, and when nothing else waits for them.
      const later = changes.flatMap(({ id }) => (isPictureDocument(id) ? id : []));
      cursor.waiting = [...new Set([...cursor.waiting, ...left, ...later])];
      await this.replica.writeNote('bridge', cursor);
      if (isLast) return report;
    }
  }

  /** Takes the pictures in that have come, where they are wanted; resolves to how many are new here. */
  async takeInPictures(pictures: PictureBridge | undefined): Promise<number> {
    const cursor = await this.cursor();
    const came = cursor.waiting.filter(isPictureDocument);
    if (came.length === 0) return 0;
    const others = cursor.waiting.filter((id) => !isPictureDocument(id));
    const { received, waiting } = pictures ? await pictures.receive(came) : { received: 0, waiting: [] };
    await this.replica.writeNote('bridge', { ...cursor, waiting: [...others, ...waiting] });
    return received;
  }

  /**
   * Brings what was changed in the library into the replica.
   * With `isWhole` all of the library is compared, whatever was sent before.
   */
  async send(isWhole: boolean, onProgress: (records: number) => void): Promise<SendReport> {
    const cursor = await this.cursor();
    const waiting = new Set(cursor.waiting);
    let [written, withheld] = [0, 0];
    /** Resolves to how many were taken. */
    const put = async (records: SyncedRecord[]): Promise<number> => {
      const documents = await encodeAll(records, this.codec);
      const sent = records.filter((_, n) => !waiting.has(documents[n]!.id));
      const taken = documents.filter(({ id }) => !waiting.has(id));
      written += await this.replica.write(taken.filter(({ onlyOver }) => !onlyOver));
      withheld += await this.replica.write(taken.filter(({ onlyOver }) => onlyOver));
      await this.storage.markSent(sent);
      onProgress(sent.length);
      return sent.length;
    };
    if (isWhole) for await (const records of this.storage.allRecords()) await put(records);
    for (;;) {
      const records = await this.storage.recordsToSend(batchSize);
      if (records.length === 0 || (await put(records)) === 0 || records.length < batchSize) break;
    }
    await this.passOverOwn();
    return { written: written + withheld, withheld };
  }

  /** What is new in the replica now came from this library, which need not read it again. */
  async passOverOwn(): Promise<void> {
    await this.replica.writeNote('bridge', { ...(await this.cursor()), seq: await this.replica.lastSeq() });
  }

  /** All devices that have ever been seen, by what came in. */
  async devices(): Promise<SyncedDevice[]> {
    const note = await this.replica.readNote('devices');
    return Object.values(note).flatMap((one) => readDevice(one) ?? []);
  }

  async putDevice(device: SyncedDevice): Promise<void> {
    await this.replica.write(await encodeAll([device], this.codec));
    await this.noteDevices([device]);
  }

  /** Merges records that stand in no document of their own. @throws {SyncError} `many-deletions`, as `takeIn` */
  async mergeLoose(records: readonly unknown[], limit: DeletionLimit): Promise<void> {
    const taken = records.filter((record) => !readDevice(record));
    if (limit.answer === 'keep') await this.storage.keepAgainst(taken);
    const deletions = limit.answer === undefined ? await this.storage.countDeletions(taken) : 0;
    if (deletions > limit.most) throw new SyncError('many-deletions', deletions);
    await this.storage.receiveRecords(taken);
  }

  private async cursor(): Promise<Cursor> {
    const cursor = v.parse(cursorSchema, await this.replica.readNote('bridge'));
    return cursor.owner === this.owner ? cursor : { seq: 0, owner: this.owner, waiting: [] };
  }

  private async weighDeletions(
    again: readonly Incoming[],
    start: number,
    { most, answer }: DeletionLimit,
  ): Promise<void> {
    let deletions = 0;
    const weigh = async (records: unknown[]) => {
      if (answer === 'keep') await this.storage.keepAgainst(records);
      else deletions += await this.storage.countDeletions(records);
    };
    await weigh(ofLibrary(again));
    for (let after = start; ;) {
      const { changes, seq, isLast } = await this.replica.changesAfter(after, batchSize);
      await weigh(ofLibrary(await this.decode(changes.filter(({ id }) => !isPictureDocument(id)))));
      if (isLast) break;
      after = seq;
    }
    if (deletions > most) throw new SyncError('many-deletions', deletions);
  }

  /** Resolves to the ids of the documents that were not taken. */
  private async receive(incoming: readonly Incoming[], report: BridgeReport): Promise<string[]> {
    const records = ofLibrary(incoming);
    const received = records.length === 0 ? undefined : await this.storage.receiveRecords(records);
    report.received += received?.changed ?? 0;
    report.conflicts += received?.conflicts ?? 0;
    const refused = new Set(received?.refused.map(({ id }) => id));
    for (const { why } of received?.refused ?? []) report[why === 'form' ? 'unreadable' : 'ahead']++;
    report.deletedThere += incoming.filter(({ leaves }) => leaves.length === 0).length;
    const damaged = incoming.flatMap(({ records }) => records.filter((record) => record === undefined));
    report.unreadable += damaged.length;
    await this.noteDevices(
      incoming.flatMap(({ records }) => records.flatMap((one) => readDevice(one) ?? [])),
    );
    const isTaken = (one: Incoming) => one.records.every((record) => !refused.has(idOf(record)));
    await this.resolve(incoming.filter((one) => one.leaves.length > 1 && isTaken(one)));
    return incoming.flatMap((one) => (isTaken(one) ? [] : one.id));
  }

  /**
   * Writes what the library has made of several revisions over the one that CouchDB shows, and deletes the
   * others. The same text is the same revision, and so is a deletion: two devices that do this at the same
   * time make nothing new that had to be resolved.
   */
  private async resolve(conflicting: readonly Incoming[]): Promise<void> {
    if (conflicting.length === 0) return;
    const keys = conflicting.flatMap(({ records }) => records.flatMap((record) => keyOf(record) ?? []));
    const ours = await this.storage.storedRecords(keys);
    const devices = conflicting.flatMap(({ records }) => {
      const told = records.flatMap((record) => readDevice(record) ?? []);
      return told.length > 0 ? [told.reduce(newestDevice)] : [];
    });
    const documents = await encodeAll([...ours, ...devices], this.codec);
    await this.replica.write(documents);
    // What is not to be sent from here, another device resolves.
    const resolved = new Set(documents.map(({ id }) => id));
    for (const one of conflicting) if (resolved.has(one.id)) await this.replica.removeLeaves(one);
  }

  private async noteDevices(devices: readonly SyncedDevice[]): Promise<void> {
    if (devices.length === 0) return;
    const known = new Map((await this.devices()).map((device) => [device.id, device]));
    for (const device of devices) {
      const before = known.get(device.id);
      known.set(device.id, before ? newestDevice(device, before) : device);
    }
    await this.replica.writeNote('devices', Object.fromEntries(known));
  }

  private decode(changes: readonly ReplicaChange[]): Promise<Incoming[]> {
    return Promise.all(
      changes.map(async (change) => ({
        ...change,
        records: await Promise.all(change.leaves.map(({ body }) => this.codec.decode(change.id, body))),
      })),
    );
  }
}

function encodeAll(
  records: readonly (SyncedRecord | SyncedDevice)[],
  codec: DocumentCodec,
): Promise<RecordDocument[]> {
  return Promise.all(
    records.map(async (record) => {
      const document = await codec.encode(record.kind, record.id, record);
      return 'fields' in record && isWithheld(record) ? { ...document, onlyOver: true } : document;
    }),
  );
}

function ofLibrary(incoming: readonly Incoming[]): unknown[] {
  const all = incoming.flatMap(({ records }) => records);
  return all.filter((record) => record !== undefined && !readDevice(record));
}

const keySchema = v.object({ kind: v.picklist(syncedKinds), id: v.string() });

/** What a record of the library is called; undefined for one of the sync's own, or of a newer Gleanings. */
function keyOf(record: unknown): RecordKey | undefined {
  const read = v.safeParse(keySchema, record);
  return read.success ? read.output : undefined;
}

function idOf(record: unknown): string | undefined {
  const read = v.safeParse(v.object({ id: v.string() }), record);
  return read.success ? read.output.id : undefined;
}
