import { uiLanguage } from '../../browser/messages';
import { parsePostSettings } from '../../domain/post-settings';
import { wordingFor } from '../../rendering/wording/wordings';
import { defineSetting } from './define-setting';

/** What new digests begin with. */
export const postSettings = defineSetting('post', (value) =>
  parsePostSettings(value, wordingFor(uiLanguage()).language),
);
