import browser from 'webextension-polyfill';

/**
 * Puts a text into the downloads folder under `name`. Resolves when the browser has taken it over;
 * rejects where the user or a policy forbids it.
 */
export async function saveFile(name: string, text: string, type: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  try {
    await browser.downloads.download({ url, filename: name, saveAs: false, conflictAction: 'uniquify' });
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}
