import browser from 'webextension-polyfill';

/** What is kept in this browser alone, by name, unparsed; what was never stored is undefined. */
export const localSettings = {
  async readSetting(name: string): Promise<unknown> {
    return (await browser.storage.local.get(name))[name];
  },
  async changeSetting(name: string, change: (value: unknown) => unknown): Promise<void> {
    await browser.storage.local.set({ [name]: change(await this.readSetting(name)) });
  },
  /** Forgets all of it. */
  clear(): Promise<void> {
    return browser.storage.local.clear();
  },
  onChange(name: string, changed: () => void): () => void {
    const hear = (changes: object) => {
      if (Object.hasOwn(changes, name)) changed();
    };
    browser.storage.local.onChanged.addListener(hear);
    return () => browser.storage.local.onChanged.removeListener(hear);
  },
};
