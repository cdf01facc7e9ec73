import * as v from 'valibot';
import { changeSetting, readSetting } from '../../storage/settings';

/** Something that is set once and kept under its name. */
export interface Setting<T> {
  read: () => Promise<T>;
  /** Stores what `change` makes of the value; resolves to that. */
  change: (change: (value: T) => T) => Promise<T>;
  /** Told of changes here and in other pages, where the library itself does not tell of them; returns what ends that. */
  onChange?: ((changed: () => void) => () => void) | undefined;
}

/** Where settings are kept, unparsed; a value that was never stored is undefined. */
export interface SettingStorage {
  readSetting: (name: string) => Promise<unknown>;
  /** Stores what `change` makes of the value, in one transaction with reading it where there are any. */
  changeSetting: (name: string, change: (value: unknown) => unknown) => Promise<void>;
  onChange?: (name: string, changed: () => void) => () => void;
}

interface SettingDefinition<T> {
  name: string;
  /** Reads the value as stored. Of an object's fields each has a fallback of its own. */
  schema: v.GenericSchema<unknown, T>;
  /** What stands, once the schema has read it, where nothing is stored, or something strange. */
  fallback: unknown;
  /** The library, unless it is of this browser alone. */
  storage?: SettingStorage;
}

const inLibrary: SettingStorage = { readSetting, changeSetting };

export function defineSetting<T>({
  name,
  schema,
  fallback,
  storage = inLibrary,
}: SettingDefinition<T>): Setting<T> {
  const parse = (value: unknown): T => {
    const { success, output } = v.safeParse(schema, value);
    return success ? output : v.parse(schema, fallback);
  };
  return {
    read: async () => parse(await storage.readSetting(name)),
    change: async (change) => {
      let changed = parse(undefined);
      await storage.changeSetting(name, (value) => (changed = change(parse(value))));
      return changed;
    },
    onChange: storage.onChange && ((changed) => storage.onChange!(name, changed)),
  };
}
