import { setBackupAlarm } from '../../browser/backup-alarm';
import { askForHiddenPages, withFile } from '../../browser/file-page';
import { saveBlob, saveOver } from '../../browser/save-file';
import { isBackupDue, scheduledName, type BackupPlan } from '../../domain/backup-plan';
import { dayOf } from '../../domain/day';
import { backupFile } from '../../storage/backup-file';
import { systemClock, type Clock } from '../clock';
import { backupPlan } from '../settings/backup-plan';
import type { Setting } from '../settings/define-setting';

interface BackupDependencies {
  clock: Clock;
  plan: Setting<BackupPlan>;
  browser: {
    setBackupAlarm: (isOn: boolean) => Promise<void>;
    saveBlob: (name: string, file: Blob) => Promise<void>;
    saveOver: (name: string, url: string) => Promise<void>;
    withFile: (make: () => Promise<Blob>, use: (url: string) => Promise<void>, wish: string) => Promise<void>;
    askForHiddenPages: () => Promise<boolean>;
  };
  storage: {
    backupFile: typeof backupFile;
  };
}

const here: BackupDependencies = {
  clock: systemClock,
  plan: backupPlan,
  browser: { setBackupAlarm, saveBlob, saveOver, withFile, askForHiddenPages },
  storage: { backupFile },
};

/** Puts a backup into the downloads folder, and remembers that there is one; resolves to its name. */
export async function downloadBackup(given: BackupDependencies = here): Promise<string> {
  const { clock, browser } = given;
  const madeAt = clock.now();
  const name = `gleanings-backup-${dayOf(madeAt, clock.zone())}.json`;
  const { images } = await given.plan.read();
  await browser.saveBlob(name, await given.storage.backupFile(madeAt, { images }));
  await changePlan(given, { lastAt: madeAt });
  return name;
}

/** What the page that makes planned backups is told of those that hold images. */
const withImages = 'images';

/** The backup that the background wished for; to be made in the page that nobody sees. */
export function backupForWish(wish: string, { storage, clock } = here): Promise<Blob> {
  return storage.backupFile(clock.now(), { images: wish === withImages });
}

/** Makes the backup that was planned, where one is due. It writes over the oldest of those it keeps. */
export async function makeDueBackup(given: BackupDependencies = here): Promise<void> {
  const { clock, browser, storage } = given;
  const [plan, now] = [await given.plan.read(), clock.now()];
  if (!isBackupDue(plan, now)) return;
  await browser.withFile(
    () => storage.backupFile(now, { images: plan.images }),
    (url) => browser.saveOver(scheduledName(plan), url),
    plan.images ? withImages : '',
  );
  await changePlan(given, { lastAt: now, made: plan.made + 1 });
}

/**
 * Plans backups. To be called in the handler of a click, where they need a permission; resolves to the
 * plan as it is then, which is the old one where the permission was refused.
 */
export async function planBackups(
  every: BackupPlan['every'],
  given: BackupDependencies = here,
): Promise<BackupPlan> {
  if (every === 'never' || (await given.browser.askForHiddenPages())) return changePlan(given, { every });
  return given.plan.read();
}

/** Remembers since when there are clips in this browser: a warning waits for a week from then. */
export async function noteFirstClips({ clock, plan }: BackupDependencies = here): Promise<void> {
  const { clipsSince } = await plan.read();
  if (clipsSince === undefined) {
    const now = clock.now();
    await plan.change((before) => ({ ...before, clipsSince: before.clipsSince ?? now }));
  }
}

/** Has the browser wake us where backups are planned. Firefox forgets that when it is closed. */
export async function renewBackupAlarm({ plan, browser }: BackupDependencies = here): Promise<void> {
  await browser.setBackupAlarm((await plan.read()).every !== 'never');
}

/** Says whether backups hold images from now on. */
export function chooseBackupImages(images: boolean, given: BackupDependencies = here): Promise<BackupPlan> {
  return changePlan(given, { images });
}

async function changePlan(
  { plan, browser }: BackupDependencies,
  change: Partial<BackupPlan>,
): Promise<BackupPlan> {
  const changed = await plan.change((before) => ({ ...before, ...change }));
  await browser.setBackupAlarm(changed.every !== 'never');
  return changed;
}
