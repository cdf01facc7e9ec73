import type { Digest, Entry } from '../domain/digest';
import {
  filedEntries,
  rankedEntries,
  ranksAt,
  ranksOfOrder,
  type NewEntry,
  type PlaceOfClip,
} from '../domain/digest/entry-ranks';
import { withoutTermsOf, withTermsOf, type Terms } from '../domain/digest/terms';
import { clipsWithIds } from './clips';
import { library } from './database';
import {
  digestWriter,
  logStep,
  stepChange,
  withDigestTransaction,
  withEntryTransaction,
} from './digests/digest-transaction';
import { readTermRules } from './digests/post-term-rules';
import { serialQueue } from './digests/serial-queue';
import { findUnstored, findUnstoredEntry, holdUnstored } from './digests/unstored-digests';
import { activeEntries } from './digests/active-entries';
import { digestOfRecord, entryOfRecord } from './records/digest-record';
import { syncedTransaction } from './synced-transaction';
import { clipTransaction } from './clip-transaction';

/** What a digest is made of, in the order of its outline. */
export interface Outline {
  digest: Digest;
  entries: Entry[];
}

/** Begins a digest with these entries, in one transaction. */
export async function createDigest(digest: Digest, entries: readonly NewEntry[] = []): Promise<void> {
  const db = library();
  const contents = rankedEntries(digest.id, entries);
  const ids = contents.map(({ id }) => id);
  await syncedTransaction(db, [db.digests, db.entries], (write) =>
    Promise.all([
      write.create(db.digests, digest),
      write.changeAll(db.entries, ids, (_before, n) => contents[n]),
    ]),
  );
}

/**
 * Begins a digest with these entries that is read by this page like any other, and stored with its first
 * change: what is only looked at leaves nothing behind.
 */
export function holdDigest(digest: Digest, entries: readonly NewEntry[] = []): void {
  holdUnstored(digest, rankedEntries(digest.id, entries));
}

export async function isDigestStored(id: string): Promise<boolean> {
  return (await library().digests.get(id)) !== undefined;
}

type DigestChange = Partial<Omit<Digest, 'id'>>;

/**
 * Changes the fields named, or those that `change` gives for the digest as it is stored then, as a step
 * that can be taken back; keystrokes have the `name` of their field.
 */
export function changeDigest(
  id: string,
  change: DigestChange | ((digest: Digest) => DigestChange),
  name?: string,
): Promise<void> {
  const make = (digest: Digest) => ({
    ...digest,
    ...(typeof change === 'function' ? change(digest) : change),
  });
  return serialQueue(() => withDigestTransaction(id, (writer) => writer.changeDigest(make), name));
}

/** All digests that are not in the trash, the latest date first. */
export async function allDigests(): Promise<Digest[]> {
  const records = await library().digests.orderBy('date').reverse().toArray();
  return records.filter((record) => record.trashedAt === undefined).map(digestOfRecord);
}

export async function digestWithId(id: string): Promise<Digest | undefined> {
  const record = await library().digests.get(id);
  return record ? digestOfRecord(record) : findUnstored(id)?.digest;
}

/** The entries that stand in a digest, in their order. */
export async function entriesOf(digestId: string): Promise<Entry[]> {
  const db = library();
  const held = findUnstored(digestId);
  if (held && !(await isDigestStored(digestId))) return [...held.entries];
  return (await activeEntries(db, digestId)).map(entryOfRecord);
}

export async function outlineOf(digestId: string): Promise<Outline | undefined> {
  const [digest, entries] = await Promise.all([digestWithId(digestId), entriesOf(digestId)]);
  return digest && { digest, entries };
}

/**
 * Puts the entries into the digest, in this order, behind the entry with the id `after`, before all where
 * it is null, or each clip where `after` says; at the end where nothing is named. The clips bring their
 * tags, and the categories these stand for.
 */
export function addEntries(
  digestId: string,
  entries: readonly NewEntry[],
  after?: string | null | PlaceOfClip,
): Promise<void> {
  return serialQueue(async () => {
    const ids = entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : []));
    const [clips, digest] = await Promise.all([clipsWithIds(ids), digestWithId(digestId)]);
    const rules = await readTermRules(digest ?? {}, await allDigests());
    await withDigestTransaction(digestId, async ({ db, device, addEntry, changeDigest }) => {
      const present = await activeEntries(db, digestId);
      if (typeof after === 'function') {
        const outline = present.map(entryOfRecord);
        for (const entry of filedEntries(digestId, entries, outline, clips, after, await device()))
          await addEntry(entry);
      } else {
        const found = present.findIndex(({ id }) => id === after);
        const at = after === null ? 0 : found < 0 ? present.length : found + 1;
        const ranks = ranksAt(present, at, entries.length, await device());
        for (const [index, entry] of entries.entries())
          await addEntry({ ...entry, digestId, rank: ranks[index]! });
      }
      if (clips.length > 0)
        await changeDigest((digest) => ({ ...digest, ...withTermsOf(digest, clips, rules) }));
    });
  });
}

/** Moves the entry so that `index` others of its digest stand before it. Moves in quick succession are one step. */
export function moveEntry(digestId: string, id: string, index: number): Promise<void> {
  return serialQueue(() =>
    withDigestTransaction(
      digestId,
      async ({ db, device, changeEntry }) => {
        const others = (await activeEntries(db, digestId)).filter((entry) => entry.id !== id);
        const [rank] = ranksAt(others, index, 1, await device());
        await changeEntry(id, (entry) => ({ ...entry, rank: rank! }));
      },
      `move ${id}`,
    ),
  );
}

/** Stores what `change` makes of the entry; its kind and place stay. Keystrokes have the `name` of their field. */
export function changeEntry(id: string, change: (entry: Entry) => Entry, name?: string): Promise<void> {
  return serialQueue(() => withEntryTransaction(id, change, name));
}

/** Takes the entry out of the outline, and with a clip the tags that only it brought. */
export function removeEntry(id: string): Promise<void> {
  return removeEntries([id]);
}

/** The same for several of one digest, as one step. */
export function removeEntries(ids: readonly string[]): Promise<void> {
  return serialQueue(async () => {
    const db = library();
    const stored = await db.entries.bulkGet([...ids]);
    const gone = ids.flatMap((id, n): Entry[] => {
      const entry = stored[n] ?? findUnstoredEntry(id);
      return entry ? [entry] : [];
    });
    const digestId = gone[0]?.digestId;
    if (digestId === undefined) return;
    const clipIds = (all: readonly Entry[]) =>
      all.flatMap((one) => (one.kind === 'clip' ? [one.clipId] : []));
    const rest = (await activeEntries(db, digestId)).filter(({ id }) => !ids.includes(id));
    const [clips, others] = await Promise.all([clipsWithIds(clipIds(gone)), clipsWithIds(clipIds(rest))]);
    await withDigestTransaction(digestId, async (writer) => {
      for (const { id } of gone) await writer.setRemoved(id, true);
      if (clips.length > 0)
        await writer.changeDigest((digest) => ({
          ...digest,
          ...clips.reduce<Terms>((terms, clip) => withoutTermsOf(terms, clip, others), {
            categories: digest.categories,
            tags: digest.tags,
          }),
        }));
    });
  });
}

/** Changes several entries of one digest, as one step. */
export function changeEntries(
  digestId: string,
  ids: readonly string[],
  change: (entry: Entry) => Entry,
): Promise<void> {
  return serialQueue(() =>
    withDigestTransaction(digestId, async ({ changeEntry }) => {
      for (const id of ids) await changeEntry(id, change);
    }),
  );
}

/** Puts removed entries of one digest back where they were, and with clips their tags, as one step. */
export function restoreEntries(ids: readonly string[]): Promise<void> {
  return serialQueue(async () => {
    const entries = (await library().entries.bulkGet([...ids])).flatMap((entry) => entry ?? []);
    const digestId = entries[0]?.digestId;
    if (digestId === undefined) return;
    const [clips, digest] = await Promise.all([
      clipsWithIds(entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : []))),
      digestWithId(digestId),
    ]);
    const rules = await readTermRules(digest ?? {}, await allDigests());
    await withDigestTransaction(digestId, async (writer) => {
      for (const { id } of entries) await writer.setRemoved(id, false);
      if (clips.length > 0)
        await writer.changeDigest((digest) => ({ ...digest, ...withTermsOf(digest, clips, rules) }));
    });
  });
}

/**
 * The outline as `order` has it: entries by their ids, and new ones in their places. Only what is moved gets
 * another rank. `goneIds` are removed; what is named nowhere came meanwhile, and stays where it is.
 */
export function arrangeOutline(
  digestId: string,
  order: readonly (string | NewEntry)[],
  goneIds: readonly string[] = [],
): Promise<void> {
  return serialQueue(() =>
    withDigestTransaction(digestId, async ({ db, device, addEntry, changeEntry, setRemoved }) => {
      for (const id of goneIds) await setRemoved(id, true);
      const present = new Map((await activeEntries(db, digestId)).map(({ id, rank }) => [id, rank]));
      // What another device has removed meanwhile has no place.
      const placed = order.filter((one) => typeof one !== 'string' || present.has(one));
      const ranks = ranksOfOrder(
        placed.map((one) => (typeof one === 'string' ? present.get(one) : undefined)),
        await device(),
      );
      for (const [index, one] of placed.entries()) {
        const rank = ranks[index];
        if (rank === undefined) continue;
        if (typeof one === 'string') await changeEntry(one, (entry) => ({ ...entry, rank }));
        else await addEntry({ ...one, digestId, rank });
      }
    }),
  );
}

/** Makes the post's own wording of a clip the clip's comment, which the post then takes like any other. */
export function giveWordingToClip(id: string): Promise<void> {
  return serialQueue(async () => {
    const db = library();
    await clipTransaction(db, [db.digests, db.entries, db.undo, db.undoParts], async (write) => {
      const entry = await db.entries.get(id);
      if (entry?.kind !== 'clip' || entry.wording === undefined) return;
      const { writer, changes } = digestWriter(db, write.others, entry.digestId);
      const [comment, changedAt] = [entry.wording, new Date().toISOString()];
      const done = await write.changeAll([entry.clipId], (clip) => ({ ...clip, comment, changedAt }));
      if (done.length === 0) return;
      for (const { before, after } of done) changes.push(...stepChange('clips', entry.clipId, before, after));
      await writer.changeEntry(id, (one) => ({ ...one, wording: undefined }));
      await logStep(db, entry.digestId, changes);
    });
  });
}
