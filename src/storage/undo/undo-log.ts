import { Dexie } from 'dexie';
import { uuidv7 } from 'uuidv7';
import type { Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import { diffRecord } from '../../domain/diff-record';
import { sameJson } from '../../domain/json';
import { library, type Library } from '../database';
import type { RecordChange, UndoEntry, UndoPart } from '../records/undo-record';

/** Changes of the library can be undone for an hour. */
const keptMs = 60 * 60 * 1000;

/** Steps that are kept of each digest. */
const maxStepsPerDigest = 2000;

/** The longest time between two changes of one name that are one. */
const coalesceMs = 2000;

/** The changes of the library that can be undone, the last first. */
export async function undoable(): Promise<UndoEntry[]> {
  const since = oldestUndoable(new Date().toISOString());
  const entries = await library()
    .undo.where('[digestId+at]')
    .between(['', since], ['', Dexie.maxKey])
    .reverse()
    .toArray();
  return entries.filter(({ unfinished }) => !unfinished);
}

/** The steps of a digest that are done, or those that are undone, in their order. */
export function stepsOf(db: Library, digestId: string, undone: 0 | 1) {
  return db.undo
    .where('[digestId+undone+id]')
    .between([digestId, undone, Dexie.minKey], [digestId, undone, Dexie.maxKey]);
}

/** What an entry of the log begins with. */
export function newUndoEntry(
  kind: UndoEntry['kind'],
  { digestId = '', name }: { digestId?: string; name?: string } = {},
): UndoEntry {
  const at = new Date().toISOString();
  return { id: uuidv7(), digestId, undone: 0, at, kind, clips: 0, ...(name !== undefined && { name }) };
}

/**
 * Logs what a change did, inside the transaction that did it, with `undo` and `undoParts` among its
 * tables; resolves to the entry by which it is undone, or to undefined where nothing changed. Changes
 * of one name that follow each other closely become one entry.
 */
export async function logChanges(
  db: Library,
  entry: UndoEntry,
  all: readonly RecordChange[],
): Promise<UndoEntry | undefined> {
  const changes = all.filter(({ after }) => Object.keys(after).some((field) => field !== 'changedAt'));
  if (changes.length === 0) return undefined;
  const { digestId, name } = entry;
  // What was undone before can no longer be redone.
  const undone = digestId === '' ? [] : await stepsOf(db, digestId, 1).primaryKeys();
  if (undone.length > 0) await forget(db, undone);
  const last = name !== undefined && undone.length === 0 ? await stepsOf(db, digestId, 0).last() : undefined;
  const part = last?.name === name && last && (await partToExtend(db, last, entry.at, changes));
  if (last && part) {
    const extended = { ...last, at: entry.at };
    await db.undoParts.put({ ...part, changes: coalesced(part.changes, changes) });
    await db.undo.put(extended);
    return extended;
  }
  const clips = new Set(changes.flatMap(({ table, id }) => (table === 'clips' ? id : []))).size;
  const logged = { ...entry, clips };
  if (digestId === '') await forgetExpired(db, entry.at);
  await db.undoParts.add({ undoId: entry.id, changes: [...changes] });
  await db.undo.add(logged);
  if (digestId !== '')
    await forget(db, await stepsOf(db, digestId, 0).reverse().offset(maxStepsPerDigest).primaryKeys());
  return logged;
}

/** What was changed of a clip, for the log of undo. */
export function clipChange({ before, after }: { before: Clip; after: Clip }): RecordChange {
  return { table: 'clips', id: after.id, ...diffRecord(before, after) };
}

/**
 * The last change, where these go on from it. Where another writer's change came in between, they do not:
 * undone as one they would put back what was there before that.
 */
async function partToExtend(
  db: Library,
  last: UndoEntry,
  now: Instant,
  changes: readonly RecordChange[],
): Promise<UndoPart | undefined> {
  if (Date.parse(now) - Date.parse(last.at) >= coalesceMs) return undefined;
  const part = await db.undoParts.where('undoId').equals(last.id).first();
  const isContinued = changes.every(({ table, id, before }) => {
    const known = part?.changes.find((one) => one.table === table && one.id === id);
    const fields = Object.keys(known?.after ?? {}).filter(
      (field) => field in before && field !== 'changedAt',
    );
    return fields.every((field) => sameJson(known?.after[field], before[field]));
  });
  return isContinued ? part : undefined;
}

function coalesced(changes: readonly RecordChange[], more: readonly RecordChange[]): RecordChange[] {
  const all = new Map(changes.map((change) => [`${change.table}/${change.id}`, change]));
  for (const change of more) {
    const key = `${change.table}/${change.id}`;
    const known = all.get(key) ?? change;
    all.set(key, {
      ...known,
      before: { ...change.before, ...known.before },
      after: { ...known.after, ...change.after },
    });
  }
  return [...all.values()];
}

/** Forgets changes of the library that are older than an hour, inside a transaction over the log. */
export async function forgetExpired(db: Library, now: Instant): Promise<void> {
  const old = await db.undo
    .where('[digestId+at]')
    .between(['', Dexie.minKey], ['', oldestUndoable(now)])
    .toArray();
  await forget(
    db,
    old.flatMap(({ id, unfinished }) => (unfinished ? [] : id)),
  );
}

/** Forgets these changes, inside a transaction over the log. */
export async function forget(db: Library, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.undoParts.where('undoId').anyOf(ids).delete();
  await db.undo.bulkDelete([...ids]);
}

/** What was done before cannot be undone any more. */
export function oldestUndoable(now: Instant): Instant {
  return new Date(Date.parse(now) - keptMs).toISOString();
}

/**
 * Takes purged clips out of the log, inside a transaction over it: what cannot come back is not to be
 * offered, nor are its words to stay. A merge is undone as a whole or not at all, since what the clips
 * said is now in the one that is left.
 */
export async function forgetClips(db: Library, clipIds: readonly string[]): Promise<void> {
  const gone = new Set(clipIds);
  const parts = await db.undoParts.filter((part) => clipsIn(part).some((id) => gone.has(id))).toArray();
  for (const part of parts) {
    const rest = withoutClips(part, gone);
    await db.undoParts.put(rest);
    const entry = await db.undo.get(part.undoId);
    if (!entry || entry.digestId !== '') continue;
    const clips = entry.clips - (clipsIn(part).length - clipsIn(rest).length);
    // An import that still runs has more to put into its entry.
    const isOver = entry.kind === 'merge' || (!entry.unfinished && (await isEmpty(db, entry.id)));
    if (isOver) await forget(db, [entry.id]);
    else await db.undo.put({ ...entry, clips });
  }
}

function withoutClips({ changes, created, ...part }: UndoPart, gone: ReadonlySet<string>): UndoPart {
  return {
    ...part,
    changes: changes.filter(({ table, id }) => table !== 'clips' || !gone.has(id)),
    ...(created && { created: { ...created, clips: created.clips?.filter((id) => !gone.has(id)) } }),
  };
}

function clipsIn({ changes, created }: UndoPart): string[] {
  return [...changes.flatMap(({ table, id }) => (table === 'clips' ? id : [])), ...(created?.clips ?? [])];
}

async function isEmpty(db: Library, undoId: string): Promise<boolean> {
  const parts = await db.undoParts.where('undoId').equals(undoId).toArray();
  return parts.every(
    ({ changes, created = {}, adding }) =>
      changes.length === 0 && !adding && Object.values(created).every((ids) => ids.length === 0),
  );
}
