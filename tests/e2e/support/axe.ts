import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { ActionPopup } from './action-popup';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Asks axe for everything it knows of WCAG 2.2 AA, and for a sentence on each thing it finds. */
const asking = `(async () => {
  const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html + ' ' + failureSummary).join('; '));
})()`;

/** What axe finds wrong in the popup. */
export async function problemsOfPopup(popup: ActionPopup): Promise<unknown> {
  await popup.run(`${source}; undefined`);
  return popup.run(asking);
}

/** What axe finds wrong in a page of the extension, whose policy lets no script of a test in by itself. */
export async function problemsOfPage(page: Page): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: source });
  const { result } = await session.send('Runtime.evaluate', {
    expression: asking,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}
