import { Dexie } from 'dexie';
import type { Clip } from '../domain/clip';
import { wordsOf } from '../domain/text/words';
import { library } from './database';
import { clipOfRecord, type ClipRecord } from './records/clip-record';

/** Clips that are of one page, or likely are: they have the same title and site. The oldest comes first. */
export interface DuplicateGroup {
  why: 'same-page' | 'likely';
  clips: Clip[];
}

/** The clips of the library that double each other, each in one group at most. */
export async function duplicateGroups(): Promise<DuplicateGroup[]> {
  const records = await library()
    .clips.where('[shelf+savedAt]')
    .between(['library', Dexie.minKey], ['library', Dexie.maxKey])
    .toArray();
  const same = groupsBy(records, ({ key }) => key);
  const grouped = new Set(same.flat());
  const others = records.filter((record) => !grouped.has(record));
  return [
    ...same.map((group) => ({ why: 'same-page' as const, clips: group.map(clipOfRecord) })),
    ...groupsBy(others, twinKey).map((group) => ({ why: 'likely' as const, clips: group.map(clipOfRecord) })),
  ];
}

function twinKey({ title, host }: ClipRecord): string {
  const words = wordsOf(title).join(' ');
  return words === '' || host === '' ? '' : `${host} ${words}`;
}

function groupsBy(records: readonly ClipRecord[], keyOf: (record: ClipRecord) => string): ClipRecord[][] {
  const groups = new Map<string, ClipRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
