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
  return inject(injectionOf({ tabId }, script));
}

/** The same in the page and in all frames of it into which the grant lets us; the values are in no order. */
export async function injectFileInFrames(tabId: number, script: string): Promise<unknown[]> {
  const results = await browser.scripting.executeScript(injectionOf({ tabId, allFrames: true }, script));
  return results.filter(({ frameId }) => frameId !== 0).map(({ result }) => result);
}

function injectionOf(target: Scripting.InjectionTarget, script: string): Scripting.ScriptInjection {
  return {
    target,
    // Firefox 153 resolves a bare path against the page that asks, Chromium against the root.
    files: [`/${script}`],
    injectImmediately: true,
  };
}

async function run(injection: Scripting.ScriptInjection): Promise<unknown> {
  const [result] = await browser.scripting.executeScript(injection);
  return result?.result;
}
