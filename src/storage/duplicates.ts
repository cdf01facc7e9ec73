import type { Clip } from '../domain/clip';
import { wordsOf } from '../domain/text/words';
import { library } from './database';
import { clipOfRecord, type ClipRecord } from './records/clip-record';
import { currentIndex } from './search-store';
import { flags } from '../search/search-document';
import type { Segment } from '../search/segment';

/** Clips that are of one page, or likely are: they have the same title and site. The oldest comes first. */
export interface DuplicateGroup {
  why: 'same-page' | 'likely';
  clips: Clip[];
}

/** The clips of the library that are duplicates, each in one group at most. */
export async function duplicateGroups(): Promise<DuplicateGroup[]> {
  const { segments } = await currentIndex();
  const same = groupsOf(await readDuplicates(segments, ({ keys }) => keys), ({ key }) => key);
  const grouped = new Set(same.flat().map(({ id }) => id));
  const alike = (await readDuplicates(segments, ({ titleHashes }) => titleHashes)).filter(
    ({ id }) => !grouped.has(id),
  );
  return [
    ...same.map((group) => ({ why: 'same-page' as const, clips: group.map(clipOfRecord) })),
    ...groupsOf(alike, titleKey).map((group) => ({ why: 'likely' as const, clips: group.map(clipOfRecord) })),
  ];
}

/** Reads the clips whose number in a column of hashes is there twice, the oldest first. */
async function readDuplicates(
  segments: readonly Segment[],
  column: (segment: Segment) => Float64Array,
): Promise<ClipRecord[]> {
  const first = new Map<number, string>();
  const duplicateIds = new Set<string>();
  for (const segment of segments) {
    for (const [at, hash] of column(segment).entries()) {
      const id = segment.ids[at]!;
      if (hash === 0 || (segment.flags[at]! & flags.trashed) !== 0) continue;
      const other = first.get(hash);
      if (other === undefined) first.set(hash, id);
      else duplicateIds.add(other).add(id);
    }
  }
  const records = await library().clips.bulkGet([...duplicateIds]);
  return records
    .filter((record) => record !== undefined)
    .filter(({ status }) => status === 'active')
    .sort((a, b) => (a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : 0));
}

function titleKey({ title, host }: ClipRecord): string {
  return `${host} ${wordsOf(title).join(' ')}`;
}

/** The records with one key, where there are several: two texts may have one hash. */
function groupsOf(records: readonly ClipRecord[], keyOf: (record: ClipRecord) => string): ClipRecord[][] {
  const groups = new Map<string, ClipRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
