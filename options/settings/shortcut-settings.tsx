import { useEffect, useState } from 'preact/hooks';
import { openShortcutSettings, shortcuts, type Shortcut } from '../../src/browser/commands';
import { message } from '../../src/browser/messages';
import { singleKeys } from '../../src/app/settings/single-keys';
import { Button } from '../../src/ui/button';
import { Switch } from '../../src/ui/switch';
import { useSetting } from '../../src/ui/use-setting';
import { SettingGroup, SettingLine } from './setting-line';

/** The shortcuts as the browser has them, which it alone can change, and whether letters alone are some. */
export function ShortcutSettings() {
  const [known, setKnown] = useState<Shortcut[]>([]);
  const areLetters = useSetting(singleKeys);
  useEffect(() => {
    const read = () => void shortcuts().then(setKnown);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <SettingGroup id="shortcuts" title={message('settingsShortcuts')}>
      {known.map(({ name, description, shortcut }) => (
        <SettingLine key={name} title={name === '_execute_action' ? message('shortcutOpen') : description}>
          {shortcut === '' ? <span class="soft">{message('shortcutNone')}</span> : <kbd>{shortcut}</kbd>}
        </SettingLine>
      ))}
      {known.length > 0 && (
        <SettingLine title={message('shortcutsOther')} hint={message('shortcutsOtherHint')}>
          <Button onClick={() => void openShortcutSettings()}>{message('shortcutsChange')}</Button>
        </SettingLine>
      )}
      <SettingLine title={message('singleKeys')} hint={message('singleKeysHint')}>
        {areLetters !== undefined && (
          <Switch
            label={message('singleKeys')}
            isLabelHidden
            on={areLetters}
            onChange={(on) => void singleKeys.change(() => on)}
          />
        )}
      </SettingLine>
      <SettingLine title={message('settingsAddressBar')} hint={message('settingsOmnibox')} />
    </SettingGroup>
  );
}
