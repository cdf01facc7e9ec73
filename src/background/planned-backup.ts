import { makeDueBackup } from '../app/transfer/backup';
import { onBackupAlarm } from '../browser/backup-plan';

/** Makes the backups that the reader has planned. One that fails is tried again in an hour. */
export function keepPlannedBackups(): void {
  let running = false;
  onBackupAlarm(() => {
    if (running) return;
    running = true;
    void makeDueBackup().finally(() => {
      running = false;
    });
  });
}
