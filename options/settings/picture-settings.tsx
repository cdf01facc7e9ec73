import { useState } from 'preact/hooks';
import { pagePictures } from '../../src/app/settings/page-pictures';
import { syncSetup } from '../../src/app/sync/sync-settings';
import { countMessage, message } from '../../src/browser/messages';
import { deleteAllPictures, imageTotal } from '../../src/storage/stored-images';
import { Button } from '../../src/ui/button';
import { bytesInWords } from '../../src/ui/bytes-in-words';
import { Dialog } from '../../src/ui/dialog';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { Switch } from '../../src/ui/switch';
import { useLiveQuery } from '../../src/ui/use-live-query';
import { useSetting } from '../../src/ui/use-setting';
import { SettingGroup, SettingLine } from './setting-line';

/** Whether pages are pictured, and what the pictures take of the disk. */
export function PictureSettings() {
  const isOn = useSetting(pagePictures);
  const totals = useLiveQuery(() => Promise.all([imageTotal('pictures'), imageTotal('icons')]), []);
  const isSynced = useSetting(syncSetup)?.withPictures === true;
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState('');
  const [pictures, icons] = totals.kind === 'ready' ? totals.value : [];
  const deleteAll = async () => {
    setOutcome(
      await deleteAllPictures().then(
        () => message('picturesDeleted'),
        () => message('changeFailed'),
      ),
    );
    // The button goes with the last picture.
    focusOnceThere(() => document.querySelector<HTMLElement>('#setting-pictures .switch'));
  };
  return (
    <SettingGroup id="pictures" title={message('settingsPictures')}>
      <SettingLine title={message('picturesTake')} hint={message('settingsPicturesHint')}>
        {isOn !== undefined && (
          <Switch
            label={message('picturesTake')}
            isLabelHidden
            on={isOn}
            onChange={(on) => void pagePictures.change(() => on)}
          />
        )}
      </SettingLine>
      {pictures && icons && (
        <SettingLine
          title={message('picturesKept')}
          hint={
            pictures.images + icons.images === 0
              ? message('picturesNone')
              : message(
                  'picturesStored',
                  countMessage('pictureCount', pictures.images),
                  bytesInWords(pictures.bytes),
                  countMessage('iconCount', icons.images),
                  bytesInWords(icons.bytes),
                )
          }
        >
          {pictures.images > 0 && (
            <Button kind="danger" onClick={() => setIsAsking(true)}>
              {message('picturesDelete')}
            </Button>
          )}
        </SettingLine>
      )}
      <p role="status">{outcome}</p>
      {isAsking && (
        <Dialog
          title={message('picturesDelete')}
          action={message('picturesDelete')}
          danger
          onAction={() => void deleteAll()}
          onClose={() => setIsAsking(false)}
        >
          <p>{message('picturesDeleteAsk')}</p>
          {isSynced && <p>{message('picturesDeleteSynced')}</p>}
        </Dialog>
      )}
    </SettingGroup>
  );
}
