import { Dexie, type Transaction } from 'dexie';
import { urlKey } from '../domain/address/url-key';
import type { StoredDraft } from '../domain/capture-draft';
import { clipKey } from '../domain/clip';
import type { Instant } from '../domain/day';
import type { PublicationState } from '../domain/digest/publication';
import type { SetFields } from '../domain/diff-record';
import type { Stamp } from '../domain/stamp';
import { knowledgeOf, withKnowledge } from '../domain/sync/knowledge';
import { recordRules } from '../domain/sync/record-rules';
import type { KnownTag } from '../domain/tagging/tag-index';
import type { ClipRecord, ClipStatus } from './records/clip-record';
import type { Synced } from './records/stamps';
import type { RecordChange, UndoEntry } from './records/undo-record';

/** The tables of the library and their indexes. Whoever changes them raises `schemaVersion`. */
export const tables = {
  clips: 'id, key, host, [status+savedAt], *tags, unsent, forNextDigest',
  tagCounts: 'name',
  statusCounts: 'status',
  drafts: 'key, changedAt',
  tagTerms: 'id, unsent',
  savedSearches: 'id, unsent',
  digests: 'id, date, unsent',
  entries: 'id, digestId, clipId, unsent',
  publications: 'id, digestId, [digestId+destination], state, unsent',
  destinations: 'id, unsent',
  /** Of the disk, in which destinations write. */
  folders: 'id',
  sentTexts: 'id',
  settings: 'id, unsent',
  local: 'name',
  undo: 'id, [digestId+at], [digestId+undone+id]',
  undoParts: '++n, undoId',
  searchState: 'name',
  searchWords: 'first',
  searchParts: '++n',
  searchLog: '++seq',
  /** Images are apart from the clips, so that lists stay light. */
  pictures: 'clipId',
  icons: 'site',
  imageTotals: 'kind',
  pictureRemovals: 'clipId, at',
  linkAnswers: 'clipId',
  /** Posts that this browser is to send at a time. */
  scheduledPosts: 'id',
  /** Words that lost a merge are kept beside. */
  conflicts: 'id, recordId, unsent',
} as const;

export const schemaVersion = 13;

/**
 * What brings the records of older versions on; tables and indexes are there by then, those that went are
 * still there. A step that has shipped is never edited; the next is added below it, with a library of the
 * version before in `tests/storage/old-libraries.ts`.
 */
const steps: readonly { to: number; upgrade: (transaction: Transaction, from: number) => Promise<void> }[] = [
  // One log of undo: the steps of the work on digests join the changes of the library.
  { to: 4, upgrade: joinUndoLogs },
  // A clip's shelf (library, trash, gone) is called its status (active, trashed, purged).
  { to: 5, upgrade: renameShelfToStatus },
  // Fragments tell pages apart, so that clips and drafts have other keys; the search index holds them, too.
  { to: 6, upgrade: remakeKeys },
  // How many of the active clips are private is kept as well.
  { to: 8, upgrade: countPrivate },
  // A publication is kept from before it is sent, with its state; those of before were all sent.
  { to: 9, upgrade: nameStatesOfPublications },
  // What is derived has no stamps, and what is gone leaves none.
  { to: 12, upgrade: compactStamps },
];

/** Brings the records of a library of version `from` on to today's. */
export async function upgradeRecords(transaction: Transaction, from: number): Promise<void> {
  for (const { to, upgrade } of steps) if (from < to) await upgrade(transaction, from);
}

/** A step of the work on a digest as version 3 stored it. */
interface EditOfVersion3 {
  id: string;
  digestId: string;
  undone: 0 | 1;
  at: Instant;
  name?: string;
  changes: { table: RecordChange['table']; id: string; field: string; before: unknown; after: unknown }[];
}

async function joinUndoLogs(transaction: Transaction, from: number): Promise<void> {
  // Before version 2 there was no undo, before version 3 none in digests.
  if (from < 2) return;
  await transaction
    .table<Partial<UndoEntry>>('undo')
    .toCollection()
    .modify((entry) => {
      entry.digestId = '';
      entry.undone = 0;
    });
  await transaction
    .table<{ steps?: RecordChange[]; changes?: RecordChange[] }>('undoParts')
    .toCollection()
    .modify((part) => {
      part.changes = part.steps;
      delete part.steps;
    });
  if (from < 3) return;
  for (const { changes, ...edit } of await transaction.table<EditOfVersion3>('edits').toArray()) {
    const byRecord = new Map<string, RecordChange>();
    for (const { table, id, field, before, after } of changes) {
      const key = `${table}/${id}`;
      const known = byRecord.get(key) ?? { table, id, before: {}, after: {} };
      known.before[field] = before;
      known.after[field] = after;
      byRecord.set(key, known);
    }
    await transaction.table('undo').add({ ...edit, kind: 'step', clips: 0 });
    await transaction.table('undoParts').add({ undoId: edit.id, changes: [...byRecord.values()] });
  }
}

async function renameShelfToStatus(transaction: Transaction): Promise<void> {
  const statuses = { library: 'active', trash: 'trashed', gone: 'purged' } as const;
  const clips = new Map<ClipStatus, number>();
  const tags = new Map<string, KnownTag>();
  await transaction
    .table<ClipRecord & { shelf?: keyof typeof statuses }>('clips')
    .toCollection()
    .modify((record) => {
      record.status = statuses[record.shelf ?? 'library'];
      delete record.shelf;
      if (record.stamps['shelf'] !== undefined) record.stamps['status'] = record.stamps['shelf'];
      delete record.stamps['shelf'];
      clips.set(record.status, (clips.get(record.status) ?? 0) + 1);
      if (record.status !== 'active') return;
      for (const name of record.tags) {
        const { uses = 0, lastUsed = '' } = tags.get(name) ?? {};
        const last = record.changedAt > lastUsed ? record.changedAt : lastUsed;
        tags.set(name, { name, uses: uses + 1, lastUsed: last });
      }
    });
  const counts = [...clips].map(([status, count]) => ({ status, clips: count }));
  await transaction.table('statusCounts').bulkPut(counts);
  // What an import had yet to add to the counts of tags was logged.
  await transaction.table('local').bulkDelete(['tags', 'ledger']);
  await transaction.table('tagCounts').clear();
  await transaction.table('tagCounts').bulkPut([...tags.values()]);
}

async function remakeKeys(transaction: Transaction): Promise<void> {
  await transaction
    .table<ClipRecord>('clips')
    .toCollection()
    .modify((record) => {
      if (record.status !== 'purged') record.key = clipKey(record);
    });
  const drafts = await transaction.table<StoredDraft>('drafts').toArray();
  await transaction.table('drafts').clear();
  await transaction
    .table('drafts')
    .bulkPut(drafts.map((draft) => ({ ...draft, key: urlKey(draft.facts.url) })));
  await transaction.table('searchState').clear();
}

async function countPrivate(transaction: Transaction): Promise<void> {
  const clips = await transaction
    .table<ClipRecord>('clips')
    .where('[status+savedAt]')
    .between(['active', Dexie.minKey], ['active', Dexie.maxKey])
    .and((record) => record.private)
    .count();
  await transaction.table('statusCounts').put({ status: 'private', clips });
}

async function nameStatesOfPublications(transaction: Transaction): Promise<void> {
  await transaction
    .table<{ state?: PublicationState }>('publications')
    .toCollection()
    .modify({ state: 'sent' });
}

/** The fields that had stamps and are derived, by the table. */
const derivedBeforeVersion12 = {
  clips: ['key', 'host', 'status', 'changedAt'],
  digests: ['changedAt'],
} as const;

async function compactStamps(transaction: Transaction): Promise<void> {
  for (const [table, derived] of Object.entries(derivedBeforeVersion12)) {
    await transaction
      .table<Synced>(table)
      .toCollection()
      .modify((record) => {
        // A record that was never changed has nothing to compact, and is not written.
        if (Object.keys(record.stamps).length === 1) return false;
        const { sets } = recordRules[table === 'clips' ? 'clip' : 'digest'];
        record.stamps = withoutStamps(record, derived, sets);
        return true;
      });
  }
}

function withoutStamps(record: Synced, derived: readonly string[], sets: SetFields): Record<string, Stamp> {
  const fields = new Map(Object.entries(record));
  const isThere = (name: string) => {
    const [field = '', ...rest] = name.split('/');
    const [keyOf, elements] = [sets[field], fields.get(field)];
    if (rest.length === 0 || !keyOf) return !derived.includes(name);
    return Array.isArray(elements) && elements.some((one: unknown) => keyOf(one) === rest.join('/'));
  };
  const left = Object.entries(record.stamps).filter(([name]) => isThere(name));
  return withKnowledge(Object.fromEntries(left), knowledgeOf(record.stamps));
}
