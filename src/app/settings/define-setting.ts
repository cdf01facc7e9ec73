import { changeSetting, readSetting } from '../../storage/settings';

/** Something that is set once and kept in the library under its name. */
export interface Setting<T> {
  read: () => Promise<T>;
  /** Stores what `change` makes of the value, in one transaction with reading it. */
  change: (change: (value: T) => T) => Promise<void>;
}

/** Where settings are kept, unparsed; a value that was never stored is undefined. */
export interface SettingStorage {
  readSetting: (name: string) => Promise<unknown>;
  changeSetting: (name: string, change: (value: unknown) => unknown) => Promise<void>;
}

const inLibrary: SettingStorage = { readSetting, changeSetting };

/** @param parse the value as stored; whatever is missing or strange is the default */
export function defineSetting<T>(
  name: string,
  parse: (value: unknown) => T,
  storage: SettingStorage = inLibrary,
): Setting<T> {
  return {
    read: async () => parse(await storage.readSetting(name)),
    change: (change) => storage.changeSetting(name, (value) => change(parse(value))),
  };
}
