import { changeBackupPlan } from '../../../src/browser/backup-plan';
import { saveBlob } from '../../../src/browser/save-file';
import { dayOf } from '../../../src/domain/day';
import { backupFile } from '../../../src/storage/backup-file';

/** Puts a backup into the downloads folder, and remembers that there is one; resolves to its name. */
export async function downloadBackup(): Promise<string> {
  const madeAt = new Date().toISOString();
  const day = dayOf(madeAt, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const name = `gleanings-backup-${day}.json`;
  await saveBlob(name, await backupFile(madeAt));
  await changeBackupPlan({ lastAt: madeAt });
  return name;
}
