import { isWebUrl } from './web-url';

/**
 * The address of the page that a tab shows, by the tab's own: Firefox's reader view has one of its own
 * that names the page's (`about:reader?url=…`). Any other is the page's.
 */
export function addressInTab(url: string): string {
  if (!/^about:reader\?/i.test(url)) return url;
  const named = new URLSearchParams(url.slice(url.indexOf('?'))).get('url') ?? '';
  return isWebUrl(named) ? named : url;
}
