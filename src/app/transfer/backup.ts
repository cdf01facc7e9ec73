import { changeBackupPlan, readBackupPlan } from '../../browser/backup-plan';
import { askForFilePages, withFile } from '../../browser/file-page';
import { saveBlob, saveOver } from '../../browser/save-file';
import { isBackupDue, scheduledName, wantsReminder, type BackupPlan } from '../../domain/backup-plan';
import { dayOf, type Instant } from '../../domain/day';
import { backupFile } from '../../storage/backup-file';
import { clipCount } from '../../storage/derived-counts';
import { systemClock, type Clock } from '../clock';

interface BackupDependencies {
  clock: Clock;
  browser: {
    readBackupPlan: () => Promise<BackupPlan>;
    changeBackupPlan: (change: Partial<BackupPlan>) => Promise<BackupPlan>;
    saveBlob: (name: string, file: Blob) => Promise<void>;
    saveOver: (name: string, url: string) => Promise<void>;
    withFile: (make: () => Promise<Blob>, use: (url: string) => Promise<void>) => Promise<void>;
    askForFilePages: () => Promise<boolean>;
  };
  storage: {
    backupFile: (madeAt: Instant) => Promise<Blob>;
    libraryCount: () => Promise<number>;
  };
}

const here: BackupDependencies = {
  clock: systemClock,
  browser: { readBackupPlan, changeBackupPlan, saveBlob, saveOver, withFile, askForFilePages },
  storage: { backupFile, libraryCount: () => clipCount('active') },
};

/** Puts a backup into the downloads folder, and remembers that there is one; resolves to its name. */
export async function downloadBackup({
  clock,
  browser,
  storage,
}: BackupDependencies = here): Promise<string> {
  const madeAt = clock.now();
  const name = `gleanings-backup-${dayOf(madeAt, clock.zone())}.json`;
  await browser.saveBlob(name, await storage.backupFile(madeAt));
  await browser.changeBackupPlan({ lastAt: madeAt });
  return name;
}

/** Makes the backup that was planned, where one is due. It writes over the oldest of those it keeps. */
export async function makeDueBackup({ clock, browser, storage }: BackupDependencies = here): Promise<void> {
  const [plan, now] = [await browser.readBackupPlan(), clock.now()];
  if (!isBackupDue(plan, now)) return;
  await browser.withFile(
    () => storage.backupFile(now),
    (url) => browser.saveOver(scheduledName(plan), url),
  );
  await browser.changeBackupPlan({ lastAt: now, made: plan.made + 1 });
}

/**
 * Plans backups. To be called in the handler of a click, where they need a permission; resolves to the
 * plan as it is then, which is the old one where the permission was refused.
 */
export async function planBackups(
  every: BackupPlan['every'],
  { browser }: BackupDependencies = here,
): Promise<BackupPlan> {
  if (every === 'never' || (await browser.askForFilePages())) return browser.changeBackupPlan({ every });
  return browser.readBackupPlan();
}

/** How many clips have had no backup for so long that one is to be offered; undefined where it is not. */
export async function clipsWithoutBackup({ clock, browser, storage }: BackupDependencies = here): Promise<
  number | undefined
> {
  const [plan, clips] = await Promise.all([browser.readBackupPlan(), storage.libraryCount()]);
  return wantsReminder(plan, clips, clock.now()) ? clips : undefined;
}

/** Offers no backup again for a while. */
export async function declineBackup({ clock, browser }: BackupDependencies = here): Promise<void> {
  await browser.changeBackupPlan({ declinedAt: clock.now() });
}
