import { groupDuplicates, type DuplicateGroup } from '../domain/duplicates';
import type { UsageByClip } from '../domain/digest/usage';
import { flags } from '../search/search-document';
import type { Segment } from '../search/segment';
import { library } from './database';
import { clipOfRecord } from './records/clip-record';
import { currentIndex } from './search-store';
import type { OnProgress } from './undo/undo';
import { libraryUsage } from './usage';

/** The first groups of duplicates, and how many there are in all, as far as the index tells. */
export interface FoundDuplicates {
  groups: DuplicateGroup[];
  total: number;
  /** In which digests the clips of the groups are. */
  usage: UsageByClip;
}

/**
 * The clips of the library that are duplicates. The index says which share a hash, and only those of the
 * first `limit` groups are read: two texts may have one hash. It lets the page draw between the segments
 * of the index, and tells how many clips of how many it has looked at.
 */
export async function findDuplicates(
  limit: number,
  onProgress: OnProgress = () => undefined,
): Promise<FoundDuplicates> {
  const db = library();
  const { segments } = await currentIndex();
  const of = 2 * segments.reduce((sum, { ids }) => sum + ids.length, 0);
  let done = 0;
  const looked = async (clips: number) => {
    onProgress((done += clips) / 2, of / 2);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const samePage = await repeatedIds(segments, ({ keys }) => keys, new Set(), looked);
  const sameTitle = await repeatedIds(
    segments,
    ({ titleHashes }) => titleHashes,
    new Set(samePage.flat()),
    looked,
  );
  const candidates = [...samePage, ...sameTitle];
  const [records, usage] = await Promise.all([
    db.clips.bulkGet(candidates.slice(0, limit).flat()),
    libraryUsage(db),
  ]);
  const clips = records.flatMap((record) => (record?.status === 'active' ? [clipOfRecord(record)] : []));
  const groups = groupDuplicates(clips);
  const shown = Math.min(limit, candidates.length);
  return { groups, total: candidates.length - shown + groups.length, usage };
}

/** The ids of active clips, without those in `known`, that share a number in a column of hashes. */
async function repeatedIds(
  segments: readonly Segment[],
  column: (segment: Segment) => Float64Array,
  known: ReadonlySet<string>,
  looked: (clips: number) => Promise<void>,
): Promise<string[][]> {
  const first = new Map<number, string>();
  const groups = new Map<number, string[]>();
  for (const segment of segments) {
    for (const [at, hash] of column(segment).entries()) {
      const id = segment.ids[at]!;
      if (hash === 0 || (segment.flags[at]! & flags.trashed) !== 0 || known.has(id)) continue;
      const other = first.get(hash);
      if (other === undefined) first.set(hash, id);
      else groups.set(hash, [...(groups.get(hash) ?? [other]), id]);
    }
    await looked(segment.ids.length);
  }
  return [...groups.values()];
}
