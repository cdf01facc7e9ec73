import { uuidv7 } from 'uuidv7';
import type { Clip } from '../../domain/clip';
import type { Digest, Entry } from '../../domain/digest';
import { filedEntries, type PlaceOfClip } from '../../domain/digest/entry-ranks';
import type { Publication } from '../../domain/digest/publication';
import { addableClips } from '../../domain/digest/addable-clips';
import { withoutTerms, withTermsOf } from '../../domain/digest/terms';
import { clipsWithIds } from '../clips';
import { library, type Library } from '../database';
import { allDigests, digestWithId } from '../digests';
import { digestWriter, logStep } from '../digests/digest-transaction';
import { readTermRules } from '../digests/post-term-rules';
import { activeEntries } from '../digests/active-entries';
import { entryOfRecord } from '../records/digest-record';
import type { Adding, UndoEntry } from '../records/undo-record';
import { syncedTransaction, type SyncedWriter } from '../synced-transaction';
import { forgetExpired, newUndoEntry } from '../undo/undo-log';

/** What became of clips that were to go into a digest. */
export interface Added {
  /** What takes it back; absent where none went in, and nothing was written. */
  entry?: UndoEntry;
  /** Those that were in it already, are private, or lie in the trash. */
  passedOver: number;
}

interface AddOptions {
  /** The id of a clip's entry; a new one where it is absent. */
  entryIdOf?: (clipId: string) => string;
  /** That they have gone out with it. */
  publications?: readonly Publication[];
}

/**
 * Puts clips at the end of a digest, in the order in which they were saved, in one transaction with
 * what takes it back. The digest is named by its id, or is a new one that is begun with them. Private
 * clips are never offered to a digest, and none goes in twice.
 */
export function addToDigest(
  ids: readonly string[],
  digest: string | Digest,
  placeOf: PlaceOfClip = () => undefined,
  { entryIdOf = () => uuidv7(), publications = [] }: AddOptions = {},
): Promise<Added> {
  const db = library();
  const digestId = typeof digest === 'string' ? digest : digest.id;
  const parts = [db.digests, db.entries, db.publications, db.undo, db.undoParts];
  const tables = [db.clips, db.tagTerms, db.settings, ...parts];
  return syncedTransaction(db, tables, async (write) => {
    const before = typeof digest === 'string' ? await digestWithId(digest) : digest;
    if (!before) throw new Error(`There is no digest ${digestId}`);
    const present = (await activeEntries(db, digestId)).map(entryOfRecord);
    const clips = addableClips(await clipsWithIds([...new Set(ids)]), present);
    const passedOver = ids.length - clips.length;
    if (clips.length === 0) return { passedOver };
    if (typeof digest !== 'string') await write.create(db.digests, digest);
    for (const publication of publications) await write.create(db.publications, publication);
    const added = clips.map(({ id }) => ({
      id: entryIdOf(id),
      kind: 'clip' as const,
      clipId: id,
      runOn: false,
    }));
    const entries = filedEntries(digestId, added, present, clips, placeOf, await write.device());
    const adding = await add(db, write, before, entries, clips);
    if (typeof digest !== 'string') adding.begun = digest;

    const entry: UndoEntry = { ...newUndoEntry('addToDigest'), clips: clips.length };
    await forgetExpired(db, entry.at);
    await db.undoParts.add({ undoId: entry.id, changes: [], adding });
    await db.undo.add(entry);
    return { entry, passedOver };
  });
}

async function add(
  db: Library,
  write: SyncedWriter,
  digest: Digest,
  entries: readonly Entry[],
  clips: readonly Clip[],
): Promise<Adding> {
  const digestId = digest.id;
  const { writer, changes } = digestWriter(db, write, digestId);
  for (const entry of entries) await writer.addEntry(entry);

  const after = withTermsOf(digest, clips, await readTermRules(digest, await allDigests()));
  await writer.changeDigest((one) => ({ ...one, ...after }));
  await logStep(db, digestId, changes);
  const brought = withoutTerms(after, digest, { categories: [], tags: [] });
  return { digestId, entries: entries.map(({ id }) => id), brought };
}
