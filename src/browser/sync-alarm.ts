import browser from 'webextension-polyfill';

const alarm = 'sync';
const soonAlarm = 'sync-soon';

const everyMinutes = 10;
/** Chromium wakes nobody sooner. */
const soonMinutes = 0.5;

/** Has the browser wake us every ten minutes, or no longer. */
export async function setSyncAlarm(isOn: boolean): Promise<void> {
  if (isOn) await browser.alarms.create(alarm, { delayInMinutes: 1, periodInMinutes: everyMinutes });
  else await Promise.all([browser.alarms.clear(alarm), browser.alarms.clear(soonAlarm)]);
}

/** Where it wakes us at all, has it do so in half a minute, for what was just written. */
export async function wakeForSyncSoon(): Promise<void> {
  if (await browser.alarms.get(alarm))
    await browser.alarms.create(soonAlarm, { delayInMinutes: soonMinutes });
}

export function onSyncAlarm(due: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm || name === soonAlarm) due();
  });
}
