import { useEffect, useState } from 'preact/hooks';
import { message, type MessageName } from '../../src/browser/messages';
import { FindField } from '../../src/ui/find-field';
import { hrefOf } from '../route';
import { AddressRules } from './address-rules';
import { DataSettings } from './data-settings';
import { DestinationSettings } from './destinations/destination-settings';
import { GeneralSettings } from './general-settings';
import { PermissionSettings } from './permission-settings';
import { PictureSettings } from './picture-settings';
import { PopupSettings } from './popup-settings';
import { PostDefaults } from './post-defaults';
import { SettingFilter } from './setting-line';
import { ShortcutSettings } from './shortcut-settings';
import { SyncGroup } from './sync/sync-group';
import '../../src/ui/parts/indexed-page.css';
import './settings.css';

const groups = [
  { id: 'general', name: 'settingsGeneral' },
  { id: 'popup', name: 'settingsPopup' },
  { id: 'pictures', name: 'settingsPictures' },
  { id: 'posts', name: 'settingsPosts' },
  { id: 'destinations', name: 'destinations' },
  { id: 'sync', name: 'sync' },
  { id: 'addresses', name: 'settingsRules' },
  { id: 'permissions', name: 'settingsPermissions' },
  { id: 'shortcuts', name: 'settingsShortcuts' },
  { id: 'data', name: 'settingsData' },
] as const satisfies readonly { id: string; name: MessageName }[];

/** What is set once, with an index beside it. Every change is kept at once. */
export function SettingsPage({ part }: { part: string | undefined }) {
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  useEffect(() => {
    const heading = part === undefined ? null : document.getElementById(`setting-${part}-heading`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    // On a phone the index is one line that scrolls.
    const current = document.querySelector('.settings-index [aria-current]');
    if (heading) current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [part]);
  return (
    <div class="indexed-page">
      <div class="heading-row">
        <h1>{message('settings')}</h1>
        <FindField label={message('findSetting')} text={typed} onText={setTyped} />
      </div>
      <nav class="page-index settings-index" aria-label={message('settings')}>
        {groups.map(({ id, name }) => (
          <a
            key={id}
            class="nav-link"
            href={hrefOf({ section: 'settings', part: id })}
            aria-current={(part ?? 'general') === id ? 'true' : undefined}
          >
            {message(name)}
          </a>
        ))}
      </nav>
      <SettingFilter.Provider value={sought}>
        <div class="settings-groups">
          <GeneralSettings />
          <PopupSettings />
          <PictureSettings />
          <PostDefaults />
          <DestinationSettings />
          <SyncGroup />
          <AddressRules />
          <PermissionSettings />
          <ShortcutSettings />
          <DataSettings />
          <p class="settings-nothing" role="status">
            {message('findSettingNothing')}
          </p>
        </div>
      </SettingFilter.Provider>
    </div>
  );
}
