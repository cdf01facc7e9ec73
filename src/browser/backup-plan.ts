import browser from 'webextension-polyfill';
import { parseBackupPlan, type BackupPlan } from '../domain/backup-plan';

const key = 'backupPlan';
const alarm = 'backup';

/** The plan of this browser. Each has its own: downloads are of one computer. */
export async function readBackupPlan(): Promise<BackupPlan> {
  return parseBackupPlan((await browser.storage.local.get(key))[key]);
}

/** Keeps what `change` makes of the plan, and has the browser wake us while there is one. */
export async function changeBackupPlan(change: Partial<BackupPlan>): Promise<BackupPlan> {
  const plan = { ...(await readBackupPlan()), ...change };
  await browser.storage.local.set({ [key]: plan });
  await keepAlarm(plan);
  return plan;
}

/** Calls `due` every hour while there is a plan, and soon after the browser was started. */
export function onBackupAlarm(due: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) due();
  });
  // Firefox forgets alarms when it is closed.
  browser.runtime.onStartup.addListener(() => void readBackupPlan().then(keepAlarm));
}

async function keepAlarm({ every }: BackupPlan): Promise<void> {
  if (every === 'never') await browser.alarms.clear(alarm);
  else if (!(await browser.alarms.get(alarm)))
    await browser.alarms.create(alarm, { delayInMinutes: 1, periodInMinutes: 60 });
}
