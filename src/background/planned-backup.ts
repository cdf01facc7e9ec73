import { changeBackupPlan, onBackupAlarm, readBackupPlan } from '../browser/backup-plan';
import { withFile } from '../browser/file-page';
import { saveOver } from '../browser/save-file';
import { isBackupDue, scheduledName } from '../domain/backup-plan';
import { backupFile } from '../storage/backup-file';

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

async function makeDueBackup(): Promise<void> {
  const [plan, now] = [await readBackupPlan(), new Date().toISOString()];
  if (!isBackupDue(plan, now)) return;
  await withFile(
    () => backupFile(now),
    (url) => saveOver(scheduledName(plan), url),
  );
  await changeBackupPlan({ lastAt: now, made: plan.made + 1 });
}
