import browser, { type Scripting } from 'webextension-polyfill';

/** Milliseconds to wait before each new try. */
const pauses = [30, 100];

/**
 * Runs a script in a tab by the grant of the reader's click, and hands back its value, unparsed.
 * Rejects where the browser lets no extension in.
 *
 * The grant and the script travel to the page's process by ways of their own, and in Chromium 156
 * the script is at times the faster one, right after a click in the context menu: then it is refused
 * as if there were no grant. So a refusal is believed only when it comes again.
 */
export async function inject(injection: Scripting.ScriptInjection): Promise<unknown> {
  for (const pause of pauses) {
    try {
      return await run(injection);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return run(injection);
}

/** Runs a script of ours, named by its path in the extension. */
export function injectFile(tabId: number, script: string): Promise<unknown> {
  return inject({
    target: { tabId },
    // Firefox 153 resolves a bare path against the page that asks, Chromium against the root.
    files: [`/${script}`],
    injectImmediately: true,
  });
}

async function run(injection: Scripting.ScriptInjection): Promise<unknown> {
  const [result] = await browser.scripting.executeScript(injection);
  return result?.result;
}
