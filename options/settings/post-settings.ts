import { uiLanguage } from '../../src/browser/messages';
import { parsePostSettings, type PostSettings } from '../../src/domain/post-settings';
import { wordingFor } from '../../src/rendering/wording/wordings';
import { readSetting, writeSetting } from '../../src/storage/settings';

const name = 'post';

/** What new digests begin with. */
export async function readPostSettings(): Promise<PostSettings> {
  const fitting = wordingFor(uiLanguage()).language;
  return parsePostSettings(await readSetting(name), fitting);
}

export async function changePostSettings(change: Partial<PostSettings>): Promise<void> {
  await writeSetting(name, { ...(await readPostSettings()), ...change });
}
