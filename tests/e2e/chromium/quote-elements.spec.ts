import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { htmlToText } from '../../../src/rendering/html/html-to-text';
import { markdownToHtml } from '../../../src/rendering/markdown/markdown-to-html';
import { codeCases } from '../../page/quote/code-cases';
import { elementCases } from '../../page/quote/element-cases';
import { formulaCases } from '../../page/quote/formula-cases';
import { hiddenCases } from '../../page/quote/hidden-cases';
import { openBench, type Bench, type ElementCase, type Read } from '../../page/quote/in-chromium';

let bench: Bench;
let page: Page;
test.beforeAll(async () => {
  bench = await openBench();
  page = await bench.browser.newPage();
});
test.afterAll(() => bench.close());

async function read(html: string): Promise<Read | undefined> {
  await page.goto(bench.serve(`<!doctype html><html lang="en"><meta charset="utf-8"><body>${html}`));
  await bench.inject(page);
  return page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('#s') ?? document.body);
    return window.quotes.readSelection(document, () => 0);
  });
}

const letters = (text: string) => text.replaceAll(/\s+/g, '');

const groups: Record<string, ElementCase[]> = {
  ...elementCases,
  code: codeCases,
  formulas: formulaCases,
  'what is hidden': hiddenCases,
};

for (const [group, cases] of Object.entries(groups)) {
  test(`what a quote says of ${group}`, async () => {
    for (const { name, html, markdown, text = markdown } of cases) {
      const quote = await read(html);
      expect.soft(quote?.markdown, name).toBe(markdown);
      expect.soft(quote?.text, name).toBe(text);
      const shown = htmlToText(markdownToHtml(markdown), (words) => words);
      expect.soft(letters(shown), `${name}, as a post shows it`).toBe(letters(text));
    }
  });
}

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/quotes/${name}.html`, import.meta.url), 'utf8');

const pages: [name: string, markdown: string][] = [
  ['code-divs', '```\ndef f(x):\n    if x:\n        return 1\n    return 2\n```'],
  ['code-gutter', '```\ndef f(x):\n    return x\n```'],
  ['emoji-img', 'Shipped it 🎉 at last, not 😢 anymore.'],
  ['hidden-text', 'One two.'],
  ['ruby', '彼は漢字を読む。'],
  ['rtl', 'שלום עולם (HTML 5)!'],
  ['katex-html', String.raw`Then $\frac{a}{b}=x_i^2$ and $10^6$.`],
  ['katex', String.raw`Then $\frac{a}{b}=x^2$ holds`],
  ...['mathjax-2-html', 'mathjax-2-chtml', 'mathjax-3-chtml', 'mathjax-3-svg', 'mathjax-4'].map(
    (name): [string, string] => [name, String.raw`Then $\frac{a}{b}=x^2$ holds, and so does $a_i \le 10^6$.`],
  ),
];

test('what a quote says of whole pages', async () => {
  for (const [name, markdown] of pages) {
    expect.soft((await read(fixture(name)))?.markdown, name).toBe(markdown);
  }
  // MathJax leaves the assistive MathML out where a site or a reader has switched it off.
  for (const name of ['mathjax-3-chtml', 'mathjax-3-svg']) {
    const bare = fixture(name).replaceAll(/<mjx-assistive-mml.*?<\/mjx-assistive-mml>/gs, '');
    expect
      .soft((await read(bare))?.markdown, `${name}, drawn alone`)
      .toBe(String.raw`Then $\frac{a}{b}=x^2$ holds, and so does $a_i \le 10^6$.`);
  }
  expect((await read(fixture('sup-sub')))?.text).toBe(
    'A billion is 10⁹, that is 2³⁰ nearly; water is H₂O and the claim is old.[1]',
  );
});

test('what a quote says of formulas in blocks', async () => {
  const sum = /^(?:Display:\n\n)?\$\$\n\\sum_\{i=1\}\^n ?\\sqrt\{x_i\}[^$]*\n\$\$(?:\n\ndone\.)?$/;
  for (const [name] of pages.filter(([name]) => /^katex$|mathjax/.test(name))) {
    const html = fixture(name).replace('id="s"', '').replace('id="d"', 'id="s"');
    const quote = await read(html);
    expect.soft(quote?.markdown, name).toMatch(sum);
    if (name !== 'katex')
      expect.soft(quote?.markdown, name).toMatch(/\\begin\{pmatrix\} a & b \\cr c & d ?\\end\{pmatrix\}/);
  }
});
