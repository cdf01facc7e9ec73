import browser from 'webextension-polyfill';

/** An address of the extension's own to which a site may send its answer: https, and of no server. */
export function authRedirectUrl(): string {
  return browser.identity.getRedirectURL('connected');
}

/**
 * Opens a site's page in a window of its own, where the reader lets us in, and resolves to the address to
 * which it leads in the end; undefined where they close it or say no. To be called in the handler of a click.
 */
export async function openAuthWindow(url: string): Promise<string | undefined> {
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } catch {
    return undefined;
  }
}
