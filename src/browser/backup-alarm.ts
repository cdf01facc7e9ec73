import browser from 'webextension-polyfill';

const alarm = 'backup';

/** Has the browser wake us every hour, and in a minute, or no longer. */
export async function setBackupAlarm(isOn: boolean): Promise<void> {
  if (!isOn) await browser.alarms.clear(alarm);
  else if (!(await browser.alarms.get(alarm)))
    await browser.alarms.create(alarm, { delayInMinutes: 1, periodInMinutes: 60 });
}

/** Calls `due` whenever that alarm goes off. */
export function onBackupAlarm(due: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) due();
  });
}
