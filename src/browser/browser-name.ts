import browser from 'webextension-polyfill';

const systems = [
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;

/** What a person calls this browser among others, as `Chrome, Linux`. */
export function browserName(agent = navigator.userAgent): string {
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  const name = isFirefox ? 'Firefox' : /\bEdg\//.test(agent) ? 'Edge' : 'Chrome';
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  return system === undefined ? name : `${name}, ${system}`;
}
