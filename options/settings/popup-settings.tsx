import { popupCloses } from '../../src/app/settings/popup-closes';
import { message } from '../../src/browser/messages';
import { Switch } from '../../src/ui/switch';
import { useSetting } from '../../src/ui/use-setting';
import { SettingGroup, SettingLine } from './setting-line';

/** What the popup does by itself. */
export function PopupSettings() {
  const closes = useSetting(popupCloses);
  return (
    <SettingGroup id="popup" title={message('settingsPopup')}>
      <SettingLine title={message('popupCloses')} hint={message('popupClosesHint')}>
        {closes !== undefined && (
          <Switch
            label={message('popupCloses')}
            isLabelHidden
            on={closes}
            onChange={(on) => void popupCloses.change(() => on)}
          />
        )}
      </SettingLine>
    </SettingGroup>
  );
}
