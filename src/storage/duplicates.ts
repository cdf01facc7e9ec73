import { groupDuplicates, type DuplicateGroup } from '../domain/duplicates';
import { flags } from '../search/search-document';
import type { Segment } from '../search/segment';
import { library } from './database';
import { clipOfRecord } from './records/clip-record';
import { currentIndex } from './search-store';

/** The clips of the library that are duplicates. Two texts may have one hash: the index only says which to read. */
export async function duplicateGroups(): Promise<DuplicateGroup[]> {
  const { segments } = await currentIndex();
  const ids = new Set([
    ...repeatedIds(segments, ({ keys }) => keys),
    ...repeatedIds(segments, ({ titleHashes }) => titleHashes),
  ]);
  const records = await library().clips.bulkGet([...ids]);
  return groupDuplicates(
    records.flatMap((record) => (record?.status === 'active' ? [clipOfRecord(record)] : [])),
  );
}

/** The ids of active clips whose number in a column of hashes is there twice. */
function repeatedIds(segments: readonly Segment[], column: (segment: Segment) => Float64Array): Set<string> {
  const first = new Map<number, string>();
  const repeated = new Set<string>();
  for (const segment of segments) {
    for (const [at, hash] of column(segment).entries()) {
      const id = segment.ids[at]!;
      if (hash === 0 || (segment.flags[at]! & flags.trashed) !== 0) continue;
      const other = first.get(hash);
      if (other === undefined) first.set(hash, id);
      else repeated.add(other).add(id);
    }
  }
  return repeated;
}
