import type { Page } from '@playwright/test';
import type { BenchChromium } from '../bench-chromium';

interface Sight {
  /** What has to be seen. */
  selector: string;
  /** A word that is typed into the search field as soon as there is one. */
  typed?: string;
}

/** Opens the library in a new tab: milliseconds from the navigation until what is meant is painted. */
export async function paintedAt(browser: BenchChromium, folder: string, sight: Sight): Promise<number> {
  const page: Page = await browser.context.newPage();
  await page.addInitScript(watchFor, sight);
  await browser.goTo(page, folder, 'options/index.html');
  const painted = await page.evaluate<number>('globalThis.painted');
  await page.close();
  return painted;
}

/** Runs before the page's own scripts, as source text. */
function watchFor({ selector, typed }: Sight): void {
  let resolve: (at: number) => void;
  const painted = new Promise<number>((settle, reject) => {
    resolve = settle;
    setTimeout(() => reject(new Error(`${selector} was not painted within a minute.`)), 60_000);
  });
  let isTyped = typed === undefined;
  const observer = new MutationObserver(() => {
    const field = isTyped ? null : document.querySelector<HTMLInputElement>('[role=combobox]');
    if (field && typed !== undefined) {
      isTyped = true;
      field.focus();
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: typed }));
    }
    if (!isTyped || !document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  Object.assign(globalThis, { painted });
}
