import { useEffect, useMemo, useState } from 'preact/hooks';
import { syncSetup, syncState } from '../../app/sync/sync-settings';
import { message } from '../../browser/messages';
import { stampDevice, stampMs, type Stamp } from '../../domain/stamp';
import { deviceName } from '../../storage/sync/confirmed';
import { useSetting } from '../use-setting';
import { agoInWords } from './sync-words';

export type DeviceNames = (deviceId: string) => string;

/** What each device is called, this one too; undefined until that is known. */
export function useDeviceNames(): DeviceNames | undefined {
  const setup = useSetting(syncSetup);
  const devices = useSetting(syncState)?.devices;
  const [ownId, setOwnId] = useState<string>();
  useEffect(() => void deviceName().then(setOwnId), []);
  return useMemo(() => {
    if (!devices || ownId === undefined || setup === undefined) return undefined;
    const names = new Map(devices.map(({ id, name }) => [id, name]));
    if (setup) names.set(ownId, setup.deviceName);
    return (id) => names.get(id) ?? message('syncUnknownDevice');
  }, [setup, devices, ownId]);
}

/** On which device something was written, and how long ago. */
export function writeInWords(stamp: Stamp, nameOf: DeviceNames, nowMs: number): string {
  const at = new Date(stampMs(stamp)).toISOString();
  const ago = agoInWords(at, nowMs) ?? message('justNow');
  return message('syncWriterThen', nameOf(stampDevice(stamp)), ago);
}
