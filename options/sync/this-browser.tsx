import { useState } from 'preact/hooks';
import { changeSyncSetup } from '../../src/app/sync/set-up-sync';
import type { SyncSetup } from '../../src/app/sync/sync-settings';
import { countMessage, message } from '../../src/browser/messages';
import { imageTotal } from '../../src/storage/stored-images';
import { maxSyncedPictureBytes } from '../../src/sync/pictures';
import { bytesInWords } from '../../src/ui/bytes-in-words';
import { Switch } from '../../src/ui/switch';
import { readyValue, useLiveQuery } from '../../src/ui/use-live-query';

interface ThisBrowserProps {
  setup: SyncSetup;
  /** Pictures that found no room. */
  picturesLeft: number;
  /** Something is to be sent or fetched that was not before. */
  onChanged: () => void;
}

/** What can be changed of the sync in this browser. */
export function ThisBrowser({ setup, picturesLeft, onChanged }: ThisBrowserProps) {
  const [name, setName] = useState(setup.deviceName);
  const rename = () => {
    const deviceName = name.trim();
    if (deviceName === '') setName(setup.deviceName);
    else void changeSyncSetup({ deviceName });
  };
  return (
    <section aria-labelledby="sync-here" class="sync-here">
      <h2 id="sync-here">{message('syncHere')}</h2>
      <label>
        <span class="label">{message('syncDeviceName')}</span>
        <input
          dir="auto"
          maxLength={100}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onChange={rename}
        />
      </label>
      <Switch
        label={message('syncPrivate')}
        on={setup.withPrivate}
        onChange={(withPrivate) => void changeSyncSetup({ withPrivate }).then(onChanged)}
      />
      <p class="soft">{message('syncPrivateHint')}</p>
      <PictureChoice isOn={setup.withPictures === true} left={picturesLeft} onChanged={onChanged} />
    </section>
  );
}

/** Text takes a third more room than bytes, and so does its cipher. */
const sentPart = 16 / 9;

interface PictureChoiceProps extends Pick<ThisBrowserProps, 'onChanged'> {
  isOn: boolean;
  left: number;
}

/** Whether pictures are synced; before anybody says so, how much that is. */
function PictureChoice({ isOn, left, onChanged }: PictureChoiceProps) {
  const total = readyValue(useLiveQuery(() => imageTotal('pictures'), []));
  const sentBytes = Math.min(total?.bytes ?? 0, maxSyncedPictureBytes) * sentPart;
  return (
    <>
      <Switch
        label={message('syncPictures')}
        on={isOn}
        onChange={(withPictures) => void changeSyncSetup({ withPictures }).then(onChanged)}
      />
      {total && (
        <p class="soft">
          {message(
            'syncPicturesHint',
            countMessage('pictureCount', total.images),
            bytesInWords(total.bytes),
            bytesInWords(sentBytes),
            bytesInWords(maxSyncedPictureBytes * sentPart),
          )}
        </p>
      )}
      {isOn && left > 0 && <p class="notice">{countMessage('syncPicturesLeft', left)}</p>}
    </>
  );
}
