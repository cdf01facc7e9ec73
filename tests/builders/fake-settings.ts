import type { SettingStorage } from '../../src/app/settings/define-setting';

/** Settings that are kept in memory. */
export function fakeSettings(
  stored: Record<string, unknown> = {},
): SettingStorage & { stored: Map<string, unknown> } {
  const values = new Map(Object.entries(stored));
  return {
    stored: values,
    readSetting: (name) => Promise.resolve(values.get(name)),
    changeSetting: (name, change) => Promise.resolve(void values.set(name, change(values.get(name)))),
  };
}
