import { knowledgeOf } from '../../domain/sync/knowledge';
import type { Stamp } from '../../domain/stamp';
import { library, newDeviceName, type Library } from '../database';
import type { Synced } from '../records/stamps';

/** The name of this library among those that it is kept in step with. */
export function deviceName(): Promise<string> {
  const db = library();
  return db.transaction('rw', [db.local], async () => {
    const known = await db.local.get('device');
    if (known) return known.value;
    const made = newDeviceName();
    await db.local.put({ name: 'device', value: made });
    return made;
  });
}

/** The last write of the library so far, to be given to `confirmSynced` once all up to it has arrived. */
export async function clockStamp(): Promise<Stamp> {
  return (await library().local.get('stamp'))?.value ?? '';
}

/**
 * Says that the server has all that was written up to this stamp; an empty one that sync was set up and
 * nothing has arrived yet. From then on only what is confirmed is removed for good by itself.
 */
export async function confirmSynced(stamp: Stamp): Promise<void> {
  await library().local.put({ name: 'confirmed', value: stamp });
}

/** Says that there is no server any more. */
export async function forgetConfirmed(): Promise<void> {
  await library().local.delete('confirmed');
}

/** Says of records whether they may be removed for good: with a server, once it has their last write. */
export async function confirmedTest(db: Library): Promise<(record: Synced) => boolean> {
  const confirmed = (await db.local.get('confirmed'))?.value;
  if (confirmed === undefined) return () => true;
  const isConfirmed = (stamp: Stamp) => stamp <= confirmed;
  return ({ stamps, unsent }) => unsent !== 1 && [...knowledgeOf(stamps).values()].every(isConfirmed);
}
