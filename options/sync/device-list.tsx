import { useEffect, useState } from 'preact/hooks';
import type { SyncState } from '../../src/app/sync/sync-settings';
import { message } from '../../src/browser/messages';
import { deviceName } from '../../src/storage/sync/confirmed';
import { Button } from '../../src/ui/button';
import { agoInWords } from '../../src/ui/sync/sync-words';

interface DeviceListProps {
  devices: SyncState['devices'];
  nowMs: number;
  onRemove: (id: string) => void;
}

/** The browsers that sync this library. */
export function DeviceList({ devices, nowMs, onRemove }: DeviceListProps) {
  const [own, setOwn] = useState<string>();
  useEffect(() => void deviceName().then(setOwn), []);
  const sorted = devices.toSorted((one, other) => (one.seenAt < other.seenAt ? 1 : -1));
  return (
    <section aria-labelledby="sync-devices">
      <h2 id="sync-devices" tabIndex={-1}>
        {message('syncDevices')}
      </h2>
      <ul class="sync-list">
        {sorted.map(({ id, name, seenAt }) => (
          <li key={id}>
            <span>
              <strong dir="auto">{name}</strong>{' '}
              <span class="soft">
                {id === own
                  ? message('syncThisDevice')
                  : message('syncSeen', agoInWords(seenAt, nowMs) ?? message('justNow'))}
              </span>
            </span>
            {id !== own && (
              <Button
                size="small"
                aria-label={message('syncRemoveDevice', name)}
                onClick={() => {
                  onRemove(id);
                  // The row goes, and with it what has the focus.
                  document.querySelector<HTMLElement>('#sync-devices')?.focus();
                }}
              >
                {message('syncRemove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sorted.length > 1 && <p class="soft">{message('syncRemoveHint')}</p>}
    </section>
  );
}
