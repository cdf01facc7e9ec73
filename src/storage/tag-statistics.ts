import { tagKey } from '../domain/tagging/tags';
import { indexTags, type KnownTag, type TagIndex } from '../domain/tagging/tag-index';
import type { TagStatistics } from '../domain/tagging/suggest-tags';
import { library } from './database';
import type { ClipRecord } from './records/clip-record';
import { countedTags } from './derived-counts';
import { libraryUsage } from './usage';

/** How many clips of a site, or beside a tag, are asked for their tags: enough to see what is usual. */
const sample = 200;

/** Every tag of the library, the most used first. */
export async function tagList(): Promise<KnownTag[]> {
  const counts = await countedTags();
  return counts.sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
}

/** Clips that are read at once. */
const batchClips = 500;

/** In how many digests the clips of each tag are; of the library it reads what digests name, piece by piece. */
export async function digestsByTag(): Promise<Map<string, number>> {
  const db = library();
  const usage = [...(await libraryUsage(db))];
  const digests = new Map<string, Set<string>>();
  for (let at = 0; at < usage.length; at += batchClips) {
    const some = usage.slice(at, at + batchClips);
    const records = await db.clips.bulkGet(some.map(([clipId]) => clipId));
    for (const [index, [, uses]] of some.entries()) {
      for (const tag of records[index]?.status === 'active' ? records[index].tags : []) {
        const known = digests.get(tag) ?? new Set();
        for (const { id } of uses) known.add(id);
        digests.set(tag, known);
      }
    }
  }
  return new Map(Array.from(digests, ([tag, ids]) => [tag, ids.size]));
}

/** Every tag of the library, ready to be compared. */
export async function knownTags(): Promise<TagIndex> {
  return indexTags(await countedTags());
}

/** What the library knows that helps to tag a page of `host`, with the tags chosen so far. */
export async function tagStatistics(
  known: TagIndex,
  host: string,
  chosen: readonly string[],
): Promise<TagStatistics> {
  const { clips } = library();
  const [ofSite, ...besides] = await Promise.all([
    clips.where('host').equals(host).limit(sample).toArray(),
    ...chosen.map((tag) => clips.where('tags').equals(tag).limit(sample).toArray()),
  ]);
  return {
    known,
    onSite: countTags(ofSite ?? []),
    together: chosen.map((tag, index) => ({
      tag,
      others: countTags(besides[index] ?? []).filter(({ name }) => tagKey(name) !== tagKey(tag)),
    })),
  };
}

function countTags(records: readonly ClipRecord[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    if (record.status !== 'active') continue;
    for (const tag of record.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** The tags of the clip that was saved last. */
export async function lastTags(): Promise<string[]> {
  const { clips } = library();
  const newest = await clips
    .where('[status+savedAt]')
    .between(['active', ''], ['active', '\uffff'])
    .reverse()
    .first();
  return newest?.tags ?? [];
}
