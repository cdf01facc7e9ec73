import type { Clip } from '../domain/clip';
import { library, type Library } from './database';
import { clipOfRecord, type ClipRecord } from './records/clip-record';

/** What was kept beside a clip. */
export interface ClipsBeside {
  /** Other clips of the same page, which were saved as clips of their own. */
  ofPage: Clip[];
  /** What was saved shortly before and after it, the newest first. */
  nearby: Clip[];
}

/** Clips that were saved within so long belong to one sitting. */
const sittingMs = 60 * 60 * 1000;
const maxEachWay = 2;

/** The clips outside the trash that were kept beside this one: of its page, and of the same sitting. */
export async function clipsBeside(id: string): Promise<ClipsBeside> {
  const db = library();
  const record = await db.clips.get(id);
  if (!record || record.status === 'purged') return { ofPage: [], nearby: [] };
  const [ofPage, before, after] = await Promise.all([
    db.clips.where('key').equals(record.key).toArray(),
    around(db, record, -1),
    around(db, record, 1),
  ]);
  const others = ofPage.filter((one) => one.id !== id && one.status === 'active');
  const known = new Set([id, ...others.map((one) => one.id)]);
  const nearby = [...after.toReversed(), ...before].filter((one) => !known.has(one.id));
  return { ofPage: others.map(clipOfRecord), nearby: nearby.map(clipOfRecord) };
}

function around(db: Library, { id, savedAt }: ClipRecord, way: 1 | -1): Promise<ClipRecord[]> {
  const time = Date.parse(savedAt);
  if (Number.isNaN(time)) return Promise.resolve([]);
  const limit = new Date(time + way * sittingMs).toISOString();
  const [from, to] = way < 0 ? [limit, savedAt] : [savedAt, limit];
  const range = db.clips.where('[status+savedAt]').between(['active', from], ['active', to], true, true);
  return (way < 0 ? range.reverse() : range)
    .and((one) => one.id !== id)
    .limit(maxEachWay)
    .toArray();
}
