import { uiLanguage } from '../../src/browser/messages';
import { parsePostSettings, type PostSettings } from '../../src/domain/post-settings';
import { wordingFor } from '../../src/rendering/wording/wordings';
import { changeSetting, readSetting } from '../../src/storage/settings';

const name = 'post';

const parse = (value: unknown) => parsePostSettings(value, wordingFor(uiLanguage()).language);

/** What new digests begin with. */
export async function readPostSettings(): Promise<PostSettings> {
  return parse(await readSetting(name));
}

export function changePostSettings(change: Partial<PostSettings>): Promise<void> {
  return changeSetting(name, (value) => ({ ...parse(value), ...change }));
}
