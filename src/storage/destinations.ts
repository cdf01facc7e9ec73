import type { Destination } from '../domain/destination';
import { library } from './database';
import { destinationOfRecord } from './records/destination-record';
import { syncedTransaction } from './synced-transaction';

/** The destinations that are set up, in the order in which they were. */
export async function allDestinations(): Promise<Destination[]> {
  const records = await library().destinations.toArray();
  return records
    .filter(({ removed }) => removed === undefined)
    .map(destinationOfRecord)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

export async function createDestination(destination: Destination): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.destinations], (write) => write.create(db.destinations, destination));
}

export async function changeDestination(
  id: string,
  change: (destination: Destination) => Destination,
): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.destinations], (write) =>
    write.change(db.destinations, id, (record) => change(destinationOfRecord(record))),
  );
}

/** Takes the destination away, or puts it back; what was sent there stays recorded. */
export async function setDestinationRemoved(id: string, isRemoved: boolean): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.destinations], (write) =>
    write.change(db.destinations, id, (record) => ({
      ...destinationOfRecord(record),
      removed: isRemoved ? (true as const) : undefined,
    })),
  );
}
