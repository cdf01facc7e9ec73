import { maxAheadMs, nextStamp, stampDevice, stampMs, type Stamp } from '../../domain/stamp';
import { isSeenMark, knowledgeOf, withKnowledge } from '../../domain/sync/knowledge';
import { syncedKinds } from '../../domain/sync/record-rules';
import { library, newDeviceName } from '../database';
import type { Synced } from '../records/stamps';
import { allSyncedTables, tableOfKind } from './sent-records';

/**
 * Puts the library's clock back where it is more than a day ahead of the wall clock, as after a day on which
 * that was wrong: what was written meanwhile is from now on as old as it can be said to be, in its order, and
 * waits to be sent. No other device has taken any of it, and none would for as long as the clock is ahead;
 * here it would win over whatever they write. Resolves to how many records that are; in one transaction.
 */
export async function resetClockAhead(nowMs: number): Promise<number> {
  const db = library();
  const isAhead = (stamp: Stamp) => stampMs(stamp) > nowMs + maxAheadMs;
  const clock = (await db.local.get('stamp'))?.value;
  if (clock === undefined || !isAhead(clock)) return 0;
  return db.transaction('rw', [db.local, ...allSyncedTables(db)], async () => {
    const device = (await db.local.get('device'))?.value ?? newDeviceName();
    const ahead = new Set<Stamp>();
    let last: Stamp | undefined;
    const note = (stamp: Stamp) => {
      if (isAhead(stamp)) ahead.add(stamp);
      else if (last === undefined || stamp > last) last = stamp;
    };
    for (const kind of syncedKinds)
      await tableOfKind(db, kind).each(({ stamps }) => Object.values(stamps).forEach(note));
    const given = new Map<Stamp, Stamp>();
    for (const stamp of [...ahead].toSorted()) {
      last = nextStamp(last, nowMs, device);
      given.set(stamp, last);
    }
    let count = 0;
    for (const kind of syncedKinds) {
      const table = tableOfKind(db, kind);
      const found = await table.filter(({ stamps }) => Object.values(stamps).some(isAhead)).toArray();
      await table.bulkPut(found.map((record) => ({ ...restamped(record, given), unsent: 1 })));
      count += found.length;
    }
    const confirmed = (await db.local.get('confirmed'))?.value;
    last = nextStamp(last, nowMs, device);
    await db.local.bulkPut([
      { name: 'stamp', value: last },
      { name: 'usage', value: last },
      ...(confirmed !== undefined && isAhead(confirmed) ? [{ name: 'confirmed' as const, value: '' }] : []),
    ]);
    return count;
  });
}

/** The record with the stamps that are given for those that are ahead, all of them of this device. */
function restamped(record: Synced, given: ReadonlyMap<Stamp, Stamp>): Synced {
  const known = knowledgeOf(record.stamps);
  const stamps = Object.entries(record.stamps).flatMap(([name, stamp]): [string, Stamp][] =>
    isSeenMark(name) ? [] : [[name, given.get(stamp) ?? stamp]],
  );
  const seen = Array.from(known, ([device, stamp]): [string, Stamp] => {
    const now = given.get(stamp) ?? stamp;
    return [now === stamp ? device : stampDevice(now), now];
  });
  return { ...record, stamps: withKnowledge(Object.fromEntries(stamps), new Map(seen.toSorted(byStamp))) };
}

function byStamp([, one]: [string, Stamp], [, other]: [string, Stamp]): number {
  return one < other ? -1 : 1;
}
