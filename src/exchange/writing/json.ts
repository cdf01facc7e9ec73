import { backupEnd, backupHead, recordLine } from '../backup/write-backup';
import type { Writer } from './writer';

/** Clips with all that they are, as a backup that holds nothing else. */
export const json: Writer<'json'> = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  lost: [],
  begin: ({ madeAt }) => backupHead(madeAt),
  write: (value) => recordLine({ type: 'clip', value }),
  joint: ',\n',
  end: backupEnd,
};
