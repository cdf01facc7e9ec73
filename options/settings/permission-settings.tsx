import { useEffect, useState } from 'preact/hooks';
import {
  givenPermissions,
  onPermissionsChange,
  revokeBookmarks,
  revokeHost,
  type GivenPermissions,
} from '../../src/browser/given-permissions';
import { message } from '../../src/browser/messages';
import { askForTabs, giveTabsBack } from '../../src/browser/tabs-permission';
import { Switch } from '../../src/ui/switch';
import { useTabsPermission } from '../../src/ui/use-tabs-permission';
import { SettingGroup, SettingLine } from './setting-line';

/** What Gleanings may do beside what every extension of its kind may: each with what it brings and the way to take it back. */
export function PermissionSettings() {
  const mayTabs = useTabsPermission();
  const [given, setGiven] = useState<GivenPermissions>();
  useEffect(() => {
    const read = () => void givenPermissions().then(setGiven);
    read();
    return onPermissionsChange(read);
  }, []);
  const { bookmarks = false, hosts = [] } = given ?? {};
  return (
    <SettingGroup id="permissions" title={message('settingsPermissions')}>
      <SettingLine title={message('settingsTabs')} hint={message('settingsTabsHint')}>
        {mayTabs !== undefined && (
          <Switch
            label={message('tabsAllow')}
            isLabelHidden
            on={mayTabs}
            onChange={(on) => void (on ? askForTabs() : giveTabsBack())}
          />
        )}
      </SettingLine>
      {bookmarks && (
        <SettingLine title={message('bookmarks')} hint={message('permissionBookmarksHint')}>
          <Switch label={message('bookmarks')} isLabelHidden on onChange={() => void revokeBookmarks()} />
        </SettingLine>
      )}
      {hosts.map((host) => (
        <SettingLine
          key={host}
          title={host === '*' ? message('permissionAllSites') : host}
          hint={message('permissionHostHint')}
        >
          <Switch
            label={message('permissionHost', host)}
            isLabelHidden
            on
            onChange={() => void revokeHost(host)}
          />
        </SettingLine>
      ))}
      {given && !bookmarks && hosts.length === 0 && (
        <SettingLine title={message('permissionSites')} hint={message('permissionSitesHint')} />
      )}
    </SettingGroup>
  );
}
