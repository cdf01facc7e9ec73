import { useState } from 'preact/hooks';
import type { FormatId } from '../../src/rendering/formats/formats';
import { changeSetting, readSetting } from '../../src/storage/settings';
import { useWatched } from '../../src/ui/use-watched';
import { isFormat } from './format-names';

const name = 'postFormat';

/** The format that the writer uses: the one chosen last, in whichever digest. */
export function useFormat(): [FormatId, (format: FormatId) => void] {
  const [chosen, setChosen] = useState<FormatId>();
  const stored = useWatched(() => readSetting(name), []);
  const last = stored.kind === 'ready' && typeof stored.value === 'string' ? stored.value : '';
  const choose = (format: FormatId) => {
    setChosen(format);
    void changeSetting(name, () => format);
  };
  return [chosen ?? (isFormat(last) ? last : 'markdown'), choose];
}
