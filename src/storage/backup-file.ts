import type { Instant } from '../domain/day';
import { writeBackup } from '../exchange/backup/write-backup';
import { backupRecords } from './backup-records';
import { fileOf } from './file-of';

/** All of the library as one file, images only where they are wanted; the browser keeps what it is made of on disk where it is large. */
export function backupFile(madeAt: Instant, { images }: { images: boolean }): Promise<Blob> {
  return fileOf(writeBackup(backupRecords({ images }), madeAt), 'application/json');
}
