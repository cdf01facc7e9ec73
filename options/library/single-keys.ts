import { changeSetting, readSetting } from '../../src/storage/settings';
import { useLiveQuery } from '../../src/ui/use-live-query';

const name = 'singleKeys';

const read = async () => (await readSetting(name)) !== false;

/** Whether letters and signs alone are shortcuts. They are, until the reader says otherwise. */
export function useSingleKeys(): boolean {
  const state = useLiveQuery(read, []);
  return state.kind !== 'ready' || state.value;
}

export function keepSingleKeys(on: boolean): Promise<void> {
  return changeSetting(name, () => on);
}
