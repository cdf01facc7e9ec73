import { message, uiLanguage } from '../../src/browser/messages';
import { changeAppearance, type Appearance } from '../../src/ui/appearance';
import { useAppearance } from '../../src/ui/use-appearance';
import { SegmentedControl } from '../../src/ui/segmented-control';
import { SettingGroup, SettingLine } from './setting-line';

/** How the interface looks and speaks. */
export function GeneralSettings() {
  const { theme, density } = useAppearance();
  const language = uiLanguage();
  return (
    <SettingGroup id="general" title={message('settingsGeneral')}>
      <SettingLine title={message('theme')}>
        <SegmentedControl<Appearance['theme']>
          label={message('theme')}
          value={theme}
          onChange={(next) => changeAppearance({ theme: next })}
          options={[
            { value: 'system', label: message('themeSystem') },
            { value: 'light', label: message('themeLight') },
            { value: 'dark', label: message('themeDark') },
          ]}
        />
      </SettingLine>
      <SettingLine title={message('density')} hint={message('densityHint')}>
        <SegmentedControl<Appearance['density']>
          label={message('density')}
          value={density}
          onChange={(next) => changeAppearance({ density: next })}
          options={[
            { value: 'comfortable', label: message('densityComfortable') },
            { value: 'compact', label: message('densityCompact') },
          ]}
        />
      </SettingLine>
      <SettingLine title={message('language')} hint={message('settingsLanguageHint')}>
        <span class="setting-fact">
          {new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language}
        </span>
      </SettingLine>
    </SettingGroup>
  );
}
