import { postSettings } from '../../src/app/settings/post-settings';
import { message } from '../../src/browser/messages';
import { fixedWordingOf, wordings } from '../../src/rendering/wording/wordings';
import type { PostSettings } from '../../src/domain/post-settings';
import { useSetting } from '../../src/ui/use-setting';
import { useAutosave } from '../../src/ui/use-autosave';
import { AutosaveNotice } from '../../src/ui/autosave-field';
import { SettingGroup, SettingLine } from './setting-line';

/** What a new digest begins with. */
export function PostDefaults() {
  const settings = useSetting(postSettings);
  return (
    <SettingGroup id="posts" title={message('settingsPosts')}>
      {settings && (
        <>
          <TextLine
            title={message('author')}
            hint={message('settingsAuthorHint')}
            field="author"
            {...{ settings }}
          />
          <TextLine title={message('blog')} hint={message('blogHint')} field="blog" isUrl {...{ settings }} />
          <SettingLine title={message('wording')} hint={message('settingsWordingHint')}>
            {(id) => (
              <select
                aria-labelledby={id}
                value={fixedWordingOf(settings.language)?.language ?? settings.language}
                onChange={({ currentTarget: { value } }) =>
                  void postSettings.change((before) => ({ ...before, language: value }))
                }
              >
                {wordings.map(({ language }) => (
                  <option key={language} value={language}>
                    {new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language}
                  </option>
                ))}
              </select>
            )}
          </SettingLine>
        </>
      )}
    </SettingGroup>
  );
}

interface TextLineProps {
  title: string;
  hint: string;
  field: 'author' | 'blog';
  isUrl?: boolean;
  settings: PostSettings;
}

function TextLine({ title, hint, field, isUrl = false, settings }: TextLineProps) {
  const text = useAutosave(settings[field], (change) =>
    postSettings.change((before) => ({ ...before, [field]: change(before[field]) })),
  );
  return (
    <SettingLine title={title} hint={hint}>
      {(id) => (
        <div class="setting-text">
          <input
            inputMode={isUrl ? 'url' : 'text'}
            spellcheck={!isUrl}
            dir="auto"
            aria-labelledby={id}
            value={text.text}
            onInput={(event) => text.setText(event.currentTarget.value)}
          />
          <AutosaveNotice field={text} />
        </div>
      )}
    </SettingLine>
  );
}
