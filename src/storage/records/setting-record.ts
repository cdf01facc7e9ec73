import type { Synced } from './stamps';

/** One setting; `id` is its name. The value is parsed by whoever owns the name. */
export interface SettingRecord extends Synced {
  value: unknown;
}
