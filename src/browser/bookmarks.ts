import browser from 'webextension-polyfill';

const bookmarks = { permissions: ['bookmarks'] as 'bookmarks'[] };

/** Asks for the browser's bookmarks; to be called in the handler of a click. Resolves to the answer. */
export function askForBookmarks(): Promise<boolean> {
  return browser.permissions.request(bookmarks);
}

/** The tree of bookmarks as the browser gives it. The permission is given back: an import needs it once. */
export async function bookmarkTree(): Promise<unknown> {
  try {
    return await browser.bookmarks.getTree();
  } finally {
    await browser.permissions.remove(bookmarks);
  }
}
