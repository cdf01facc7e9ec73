import { listInWords, message } from '../../../src/browser/messages';
import { clipWriters } from '../../../src/storage/sync/conflicts';
import { useDeviceNames, writeInWords } from '../../../src/ui/sync/device-names';
import { readyValue, useLiveQuery } from '../../../src/ui/use-live-query';

/** On which devices the clip was written, where that is more than one. */
export function ClipWriters({ id }: { id: string }) {
  const stamps = readyValue(useLiveQuery(() => clipWriters(id), [id])) ?? [];
  const nameOf = useDeviceNames();
  if (stamps.length < 2 || !nameOf) return null;
  const writers = stamps.map((stamp) => writeInWords(stamp, nameOf, Date.now()));
  return <p dir="auto">{message('syncWrittenOn', listInWords(writers))}</p>;
}
