import type { Setting } from '../app/settings/define-setting';
import { useLiveQuery } from './use-live-query';

/** The value of a setting, kept up to date; undefined until it is read, and where it cannot be. */
export function useSetting<T>(setting: Setting<T>): T | undefined {
  const query = useLiveQuery(setting.read, [setting]);
  return query.kind === 'ready' ? query.value : undefined;
}
