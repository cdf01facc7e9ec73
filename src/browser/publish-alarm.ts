import browser from 'webextension-polyfill';

const alarm = 'publish';

/**
 * Has the browser wake us at a time, at once where it has gone by, and every minute from then on: what dies amid
 * its work is looked for soon. Without a time it wakes us no longer.
 */
export async function setPublishAlarm(at: string | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(alarm);
  else await browser.alarms.create(alarm, { when: Math.max(Date.parse(at), Date.now()), periodInMinutes: 1 });
}

/** Calls `due` whenever that alarm goes off. */
export function onPublishAlarm(due: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) due();
  });
}
