import browser from 'webextension-polyfill';

/**
 * Puts a text into the downloads folder under `name`. Resolves when the browser has taken it over;
 * rejects where the user or a policy forbids it.
 */
export function saveFile(name: string, text: string, type: string): Promise<void> {
  return saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for what is a file already. */
export async function saveBlob(name: string, file: Blob): Promise<void> {
  const url = URL.createObjectURL(file);
  try {
    await browser.downloads.download({ url, filename: name, saveAs: false, conflictAction: 'uniquify' });
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

/** Puts the file at a `blob:` address into the downloads folder, over one of that name, and waits for its end. */
export async function saveOver(name: string, url: string): Promise<void> {
  const id = await browser.downloads.download({
    url,
    filename: name,
    saveAs: false,
    conflictAction: 'overwrite',
  });
  await new Promise<void>((resolve, reject) => {
    const end = (state: string | undefined) => {
      if (state === undefined || state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(watch);
      if (state === 'complete') resolve();
      else reject(new Error('The download was interrupted'));
    };
    const watch = (delta: { id: number; state?: { current?: string } }) => {
      if (delta.id === id) end(delta.state?.current);
    };
    browser.downloads.onChanged.addListener(watch);
    // It may have ended before anybody listened.
    void browser.downloads.search({ id }).then(([item]) => end(item?.state));
  });
}
