import { useEffect, useState } from 'preact/hooks';
import { postSettings } from '../../src/app/settings/post-settings';
import { message } from '../../src/browser/messages';
import { wordings } from '../../src/rendering/wording/wordings';
import type { PostSettings } from '../../src/domain/post-settings';
import { AddressRules } from './address-rules';
import { ShortcutList } from '../../src/ui/shortcut-list';
import { PictureSettings } from './picture-settings';
import { TabsPermission } from '../../src/ui/tabs-permission';
import './settings.css';

/** What is set once. Every change is kept at once. */
export function SettingsPage() {
  return (
    <div class="column">
      <h1>{message('settings')}</h1>
      <NewPosts />
      <AddressRules />
      <PictureSettings />
      <TabsPermission />
      <ShortcutList />
    </div>
  );
}

function NewPosts() {
  const [settings, setSettings] = useState<PostSettings>();
  useEffect(() => void postSettings.read().then(setSettings), []);
  if (!settings) return null;
  const change = (patch: Partial<PostSettings>) => {
    setSettings({ ...settings, ...patch });
    void postSettings.change((before) => ({ ...before, ...patch }));
  };
  return (
    <section class="setting">
      <h2>{message('settingsPosts')}</h2>
      <p class="soft">{message('settingsPostsHint')}</p>
      <div class="field-grid">
        <label>
          <span class="label">{message('author')}</span>
          <input value={settings.author} onInput={(event) => change({ author: event.currentTarget.value })} />
        </label>
        <label>
          <span class="label">{message('wording')}</span>
          <select
            value={settings.language}
            onChange={(event) => change({ language: event.currentTarget.value })}
          >
            {wordings.map(({ language }) => (
              <option key={language} value={language}>
                {new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language}
              </option>
            ))}
          </select>
        </label>
        <label class="field-wide" title={message('blogHint')}>
          <span class="label">{message('blog')}</span>
          <input
            type="url"
            value={settings.blog}
            onInput={(event) => change({ blog: event.currentTarget.value })}
          />
        </label>
      </div>
    </section>
  );
}
