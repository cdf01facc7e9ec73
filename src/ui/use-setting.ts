import { useEffect, useReducer } from 'preact/hooks';
import type { Setting } from '../app/settings/define-setting';
import { useLiveQuery } from './use-live-query';

/** The value of a setting, kept up to date; undefined until it is read, and where it cannot be. */
export function useSetting<T>(setting: Setting<T>): T | undefined {
  const [changes, reread] = useReducer((times: number) => times + 1, 0);
  useEffect(() => setting.onChange?.(() => reread(undefined)), [setting]);
  const query = useLiveQuery(setting.read, [setting, changes]);
  return query.kind === 'ready' ? query.value : undefined;
}
