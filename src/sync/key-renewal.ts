import * as v from 'valibot';
import { bytesOfBase64, base64OfBytes } from '../domain/base64';
import type { Instant } from '../domain/day';
import type { CouchServer } from './couch-server';
import { readDescriptor, writeDescriptor, type Descriptor } from './descriptor';
import { sealedCodec, type DocumentCodec } from './record-documents';
import type { Replica, ReplicaChange } from './replica';

/** Documents that are encrypted anew in one go. */
const batchSize = 200;

type SealedKeys = NonNullable<Descriptor['oldKeys']>;

/** A key that is taken out of use, and those before it, as they are kept in the descriptor: under the next one. */
export async function sealOldKeys(
  key: Uint8Array<ArrayBuffer>,
  before: SealedKeys,
  next: Uint8Array<ArrayBuffer>,
): Promise<SealedKeys> {
  const [codec, nextCodec] = await Promise.all([sealedCodec(key), sealedCodec(next)]);
  const keys = [key, ...(await openOldKeys(before, codec))];
  const sealed = keys.map(async (one) => {
    const text = base64OfBytes(one);
    const { id, body } = await nextCodec.encode('key', text, { key: text });
    return 'sealed' in body ? { id, body } : [];
  });
  return (await Promise.all(sealed)).flat();
}

const oldKeySchema = v.object({ key: v.string() });

/** The keys before; of none that was not sealed with the one of now. */
async function openOldKeys(oldKeys: SealedKeys, codec: DocumentCodec): Promise<Uint8Array<ArrayBuffer>[]> {
  const opened = oldKeys.map(async ({ id, body }) => {
    const read = v.safeParse(oldKeySchema, await codec.decode(id, body));
    return (read.success && bytesOfBase64(read.output.key)) || [];
  });
  return (await Promise.all(opened)).flat();
}

/** For so long a device may still be sending under the key before, in a run that it began earlier. */
const oldKeyMs = 60 * 60 * 1000;

/** Puts the key of now in the place of those before, run by run, until nothing is left of them. */
export class KeyRenewal {
  private constructor(
    private readonly descriptor: Descriptor,
    private readonly server: CouchServer,
    private readonly codec: DocumentCodec,
    private readonly replica: Replica,
    private readonly note: Record<string, unknown>,
  ) {}

  static async open(
    descriptor: Descriptor,
    server: CouchServer,
    codec: DocumentCodec,
    replica: Replica,
  ): Promise<KeyRenewal> {
    return new KeyRenewal(descriptor, server, codec, replica, await replica.readNote('renewal'));
  }

  /** Whether there may be documents that a key before opens. All of them have to be in the replica, pictures, too. */
  get isDue(): boolean {
    return this.descriptor.oldKeys !== undefined;
  }

  /** Whether none of it was looked for yet. */
  get isNew(): boolean {
    return this.isDue && this.note['keyNumber'] !== this.descriptor.keyNumber;
  }

  /**
   * Encrypts with the key of now whatever in the replica a key before opens, and deletes it as it was; resolves
   * to how many documents that were. Goes on where it stopped: what is done is done, and what is done twice is
   * the same. `merge` takes what stands beside a document of now, which another device has written. A server
   * cannot bring a key back that is out of use.
   */
  async renew(merge: (records: readonly unknown[]) => Promise<void>): Promise<number> {
    const { oldKeys, keyNumber } = this.descriptor;
    const there = oldKeys && (await readDescriptor(this.server));
    if (!there?.descriptor.oldKeys) return 0;
    const opened = await openOldKeys(oldKeys!, this.codec);
    const before = await Promise.all(opened.map(sealedCodec));
    let seq = this.isNew ? 0 : Number(this.note['seq']);
    for (let renewed = 0; ;) {
      const { changes, seq: next, isLast } = await this.replica.changesAfter(seq, batchSize);
      const found = (await Promise.all(changes.map((one) => openedBefore(one, this.codec, before)))).flat();
      renewed += found.length;
      await renewBatch(this.replica, this.codec, found, merge);
      seq = next;
      await this.replica.writeNote('renewal', { keyNumber, seq });
      if (isLast) return renewed;
    }
  }

  /** Takes the keys before out of the descriptor in time; resolves to whether they are gone. */
  async end(now: Instant): Promise<boolean> {
    if (!this.descriptor.oldKeys) return false;
    const there = await readDescriptor(this.server);
    if (!there) return false;
    const { oldKeys, renewedAt = '', ...rest } = there.descriptor;
    if (!oldKeys) return true;
    const isInUse = Math.abs(Date.parse(now) - Date.parse(renewedAt)) < oldKeyMs;
    return !isInUse && writeDescriptor(this.server, rest, there.revision);
  }
}

const namedSchema = v.looseObject({ kind: v.string(), id: v.string() });

interface OldDocument {
  change: ReplicaChange;
  /** What its leaves say, the one that CouchDB shows first. */
  records: v.InferOutput<typeof namedSchema>[];
}

/** Nothing of a document that the key of now opens, or none of them. */
async function openedBefore(
  change: ReplicaChange,
  codec: DocumentCodec,
  before: readonly DocumentCodec[],
): Promise<OldDocument[]> {
  const records: OldDocument['records'] = [];
  for (const { body } of change.leaves) {
    if ((await codec.decode(change.id, body)) !== undefined) return [];
    for (const one of before) {
      const read = v.safeParse(namedSchema, await one.decode(change.id, body));
      if (read.success) records.push(read.output);
    }
  }
  return records.length === 0 ? [] : [{ change, records }];
}

async function renewBatch(
  replica: Replica,
  codec: DocumentCodec,
  found: readonly OldDocument[],
  merge: (records: readonly unknown[]) => Promise<void>,
): Promise<void> {
  if (found.length === 0) return;
  const documents = await Promise.all(
    found.map(async ({ records: [first] }) => codec.encode(first!.kind, first!.id, first)),
  );
  const there = new Set((await replica.documents(documents.map(({ id }) => id))).map(({ id }) => id));
  // Of two pictures that of now holds.
  const toMerge = found.flatMap(({ records }, n) =>
    records[0]?.kind !== 'picture' && (there.has(documents[n]!.id) || records.length > 1) ? records : [],
  );
  if (toMerge.length > 0) await merge(toMerge);
  await replica.write(documents.filter(({ id }) => !there.has(id)));
  await replica.removeDocuments(found.map(({ change }) => change));
}
