import { browserLanguage } from '../../browser/messages';
import { postSettingsSchema } from '../../domain/post-settings';
import { wordingFor } from '../../rendering/wording/wordings';
import { defineSetting } from './define-setting';

/** What new digests begin with. */
export const postSettings = defineSetting({
  name: 'post',
  schema: postSettingsSchema(() => wordingFor(browserLanguage()).language),
  fallback: {},
});
