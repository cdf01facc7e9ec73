import type { Page } from '@playwright/test';
import { longTasksInWords } from '../long-tasks';
import { quantile } from '../measured';
import { searchedWords } from './searched-words.mjs';

/** The first opens the index, and does not count. */
const rounds = 31;

const slow = (times: readonly number[]) => quantile(times, 0.95);

/**
 * Milliseconds from the last letter of a word until its rows are painted: all of the slowest kind, by its
 * p95. The letters before stand there already, and have been answered; between two letters passes the
 * time that quick fingers take.
 */
export async function slowestSearches(page: Page): Promise<number[]> {
  await page.bringToFront();
  await page.evaluate(prepare);
  const times = new Map<string, number[]>(Object.keys(searchedWords).map((kind) => [kind, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [kind, text] of Object.entries(searchedWords)) {
      const begun = Array.from(text).slice(0, -1).join('');
      await typed(page, begun);
      const time = await typed(page, text);
      if (round > 0) times.get(kind)!.push(time);
    }
  }
  for (const [kind, all] of times)
    console.log(
      `  search.query ${kind.padEnd(9)} median ${quantile(all, 0.5).toFixed(1)} ms, p95 ${slow(all).toFixed(1)}`,
    );
  const longTasks = await page.evaluate<number[]>('globalThis.longTasks');
  console.error(`search.query: ${longTasksInWords(longTasks)} while words were typed`);
  return [...times.values()].toSorted((a, b) => slow(b) - slow(a))[0]!;
}

function typed(page: Page, text: string): Promise<number> {
  return page.evaluate<number>(`globalThis.typed(${JSON.stringify(text)})`);
}

/** Runs in the page, as source text. */
function prepare(): void {
  const untilNextLetter = 80;
  const field = document.querySelector<HTMLInputElement>('.search-box [role=combobox]')!;
  const list = document.querySelector('.clip-list')!;
  const typed = async (text: string) => {
    if (field.value === text) return 0;
    await new Promise((resolve) => setTimeout(resolve, untilNextLetter));
    return answered(text);
  };
  const answered = (text: string) =>
    new Promise<number>((resolve) => {
      const start = performance.now();
      let asked = false;
      const observer = new MutationObserver(() => {
        if (list.getAttribute('aria-busy') === 'true') asked = true;
        else if (asked) {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        }
      });
      observer.observe(list, { attributeFilter: ['aria-busy'] });
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text.at(-1) }));
    });
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ entryTypes: ['longtask'] });
  Object.assign(globalThis, { typed, longTasks });
}
