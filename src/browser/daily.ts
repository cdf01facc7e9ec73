import browser from 'webextension-polyfill';

const alarm = 'daily';

/** Calls `due` once a day, and soon after the browser was started or the extension installed. */
export function onDaily(due: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) due();
  });
  // Firefox forgets alarms when it is closed.
  const begin = () => void browser.alarms.create(alarm, { delayInMinutes: 1, periodInMinutes: 24 * 60 });
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(begin);
}
