import type { Table } from 'dexie';
import type { Entry } from '../../domain/digest';
import type { BackupRecord } from '../../exchange/backup/backup-schema';
import type { Stamps } from '../../domain/sync/knowledge';
import type { Library } from '../database';
import { createdTables, type CreatedTable } from '../records/undo-record';
import { tagTermContent } from '../records/tag-term-record';
import type { Synced } from '../records/stamps';
import type { SyncedWriter } from '../synced-transaction';

type OtherTable = Exclude<CreatedTable, 'clips'>;

/** The tables of what a backup holds beside clips. */
export function otherTables(db: Library): Table[] {
  return createdTables.flatMap((name) => (name === 'clips' ? [] : [db[name]]));
}

/**
 * Creates what a backup holds beside clips where the library has nothing of it, and gives the ids. What
 * is there stays as it is, were it but the mark that it was taken away. An entry shows the clip that
 * took its own in.
 */
export async function createMissing(
  db: Library,
  write: SyncedWriter,
  records: readonly BackupRecord[],
  mergedInto: ReadonlyMap<string, string>,
): Promise<Created> {
  const created: Created = { ids: {}, restored: {} };
  const restored = stampsByTable(records);
  for (const [name, contents] of contentsOf(records, mergedInto)) {
    const table: Table<Synced, string> = db.table(name);
    const known = new Set(await table.where(':id').anyOf(Array.from(contents.keys())).primaryKeys());
    const missing = Array.from(contents.values()).filter(({ id }) => !known.has(id));
    if (missing.length === 0) continue;
    const stamps = await write.replaceAll(table, missing, restored.get(name));
    created.ids[name] = missing.map(({ id }) => id);
    created.restored[name] = severalStamps(created.ids[name], stamps);
  }
  return created;
}

/** How many of the records, clips and images aside, the library has nothing of. */
export async function countMissing(db: Library, records: readonly BackupRecord[]): Promise<number> {
  let missing = 0;
  for (const [name, contents] of contentsOf(records, new Map())) {
    const known = await db
      .table<Synced, string>(name)
      .where(':id')
      .anyOf(Array.from(contents.keys()))
      .primaryKeys();
    missing += contents.size - known.length;
  }
  return missing;
}

/** What of a backup was created, and the stamps of what was restored with more than one. */
interface Created {
  ids: Partial<Record<OtherTable, string[]>>;
  restored: Partial<Record<OtherTable, Record<string, Stamps>>>;
}

/** The stamps of records that have more than one, by their ids: one says no more than when it was created. */
export function severalStamps(ids: readonly string[], stamps: readonly Stamps[]): Record<string, Stamps> {
  const found = ids.map((id, n): [string, Stamps] => [id, stamps[n]!]);
  return Object.fromEntries(found.filter(([, one]) => Object.keys(one).length > 1));
}

function stampsByTable(records: readonly BackupRecord[]): Map<OtherTable, Map<string, Stamps>> {
  const all = new Map<OtherTable, Map<string, Stamps>>();
  for (const record of records) {
    if (record.stamps === undefined) continue;
    for (const [name, contents] of contentsOf([record], new Map()))
      for (const id of contents.keys())
        all.set(name, (all.get(name) ?? new Map<string, Stamps>()).set(id, record.stamps));
  }
  return all;
}

/** What is stored, as far as it matters here. */
interface Content {
  id: string;
}

function contentsOf(
  records: readonly BackupRecord[],
  mergedInto: ReadonlyMap<string, string>,
): Map<OtherTable, Map<string, Content>> {
  const all = new Map<OtherTable, Map<string, Content>>();
  const add = (name: OtherTable, content: Content) => {
    const contents = all.get(name) ?? new Map<string, Content>();
    all.set(name, contents.set(content.id, content));
  };
  for (const { type, value } of records) {
    switch (type) {
      case 'clip':
      case 'picture':
      case 'siteIcon':
        break;
      case 'digest':
        add('digests', value);
        break;
      case 'entry':
        add('entries', redirected(value, mergedInto));
        break;
      case 'destination':
        add('destinations', value);
        break;
      case 'publication':
        add('publications', value);
        break;
      case 'savedSearch':
        add('savedSearches', value);
        break;
      case 'tagTerm':
        add('tagTerms', tagTermContent(value));
        break;
      case 'conflict':
        add('conflicts', value);
        break;
      case 'setting':
        add('settings', settingContent(value));
        break;
    }
  }
  return all;
}

function redirected(entry: Entry, mergedInto: ReadonlyMap<string, string>): Entry {
  return entry.kind === 'clip' ? { ...entry, clipId: mergedInto.get(entry.clipId) ?? entry.clipId } : entry;
}

function settingContent({ name, value }: { name: string; value: unknown }): { id: string; value: unknown } {
  return { id: name, value };
}
