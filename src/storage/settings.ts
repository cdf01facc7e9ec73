import { library } from './database';
import { syncedTransaction } from './synced-transaction';

/** The value last stored under this name, unparsed, or undefined. */
export async function readSetting(name: string): Promise<unknown> {
  return (await library().settings.get(name))?.value;
}

/** Stores what `change` makes of the value under this name, which is undefined the first time. */
export async function changeSetting(name: string, change: (value: unknown) => unknown): Promise<void> {
  const db = library();
  await syncedTransaction(db, [db.settings], async (write) => {
    const changed = await write.change(db.settings, name, ({ value }) => ({
      id: name,
      value: change(value),
    }));
    if (!changed) await write.create(db.settings, { id: name, value: change(undefined) });
  });
}
