import type { Instant } from '../domain/day';
import { writeBackup } from '../exchange/backup/write-backup';
import { backupRecords } from './backup-records';
import { fileOf } from './file-of';

/** All of the library as one file; the browser keeps what it is made of on disk where it is large. */
export function backupFile(madeAt: Instant): Promise<Blob> {
  return fileOf(writeBackup(backupRecords(), madeAt), 'application/json');
}
