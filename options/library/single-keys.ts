import { changeSetting, readSetting } from '../../src/storage/settings';
import { useWatched } from '../../src/ui/use-watched';

const name = 'singleKeys';

const read = async () => (await readSetting(name)) !== false;

/** Whether letters and signs alone are shortcuts. They are, until the reader says otherwise. */
export function useSingleKeys(): boolean {
  const state = useWatched(read, []);
  return state.kind !== 'ready' || state.value;
}

export function keepSingleKeys(on: boolean): Promise<void> {
  return changeSetting(name, () => on);
}
