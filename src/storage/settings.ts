import { library } from './database';
import { writing } from './write';

/** The value last stored under this name, unparsed, or undefined. */
export async function readSetting(name: string): Promise<unknown> {
  return (await library().settings.get(name))?.value;
}

export async function writeSetting(name: string, value: unknown): Promise<void> {
  const db = library();
  await writing(db, [db.settings], async (write) => {
    const before = await write.change(db.settings, name, () => ({ id: name, value }));
    if (!before) await write.create(db.settings, { id: name, value });
  });
}
