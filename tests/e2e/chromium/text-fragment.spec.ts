import { expect, test, type Page } from '@playwright/test';
import { openBench, select, type Bench } from '../../page/quote/in-chromium';
import { passages, type Passage } from '../../page/quote/passages';

let bench: Bench;
test.beforeAll(async () => {
  bench = await openBench();
});
test.afterAll(() => bench.close());

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

for (const passage of passages) {
  test(`the fragment leads to ${passage.name}`, async () => {
    const address = bench.serve(pageAround(passage));
    const { fragment, text, scrolled } = await quoteOf(passage, address);
    if (passage.fragment !== undefined) expect(fragment).toMatch(passage.fragment);

    const page = await bench.browser.newPage({ viewport: { width: 1280, height: 1600 } });
    await page.goto(`${address}#:~:${fragment}`);
    await expect.poll(() => page.evaluate(() => scrollY > 0)).toBe(scrolled);
    expect(await page.evaluate(() => 'fragmentDirective' in document)).toBe(true);
    await select(
      page,
      passage.marked?.from ?? passage.from,
      passage.marked?.to ?? passage.to ?? passage.from,
    );
    const expected = await selectedBox(page);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const marked = await magentaBox(page);
    expect(marked, `${fragment} for “${text}”`).toBeDefined();
    for (const side of ['left', 'top', 'right', 'bottom'] as const) {
      const difference = Math.abs((marked?.[side] ?? 0) - expected[side]);
      expect(difference, `${side} of ${fragment}`).toBeLessThan(5);
    }
    await page.close();
  });
}

/** Blank space around, so that scrolling shows; and what the browser marks is all magenta. */
function pageAround({ html, atStart = false }: Passage): string {
  const space = '<div style="height: 3000px"></div>';
  const style =
    '::target-text { background: #f0f; color: #f0f } body { margin: 8px; font: 16px/1.4 sans-serif }';
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body>${atStart ? '' : space}${html}${space}`;
}

async function quoteOf(passage: Passage, address: string) {
  const page = await bench.browser.newPage();
  await page.goto(address);
  await bench.inject(page);
  await select(page, passage.from, passage.to);
  const read = await page.evaluate(() => window.quotes.readSelection(document, () => 0));
  await page.close();
  return { fragment: read?.fragment, text: read?.text ?? '', scrolled: !passage.atStart };
}

/** The box around the selected text, without those of the elements and pictures in it. */
function selectedBox(page: Page): Promise<Box> {
  return page.evaluate(() => {
    const selected = getSelection()?.getRangeAt(0) ?? new Range();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const rects: DOMRect[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!selected.intersectsNode(text)) continue;
      const range = new Range();
      range.setStart(text, text === selected.startContainer ? selected.startOffset : 0);
      range.setEnd(text, text === selected.endContainer ? selected.endOffset : text.length);
      rects.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
    }
    return {
      left: Math.min(...rects.map(({ left }) => left)),
      top: Math.min(...rects.map(({ top }) => top)),
      right: Math.max(...rects.map(({ right }) => right)),
      bottom: Math.max(...rects.map(({ bottom }) => bottom)),
    };
  });
}

/** The box around all that the browser marks, read off a picture of the page, since no interface tells it. */
async function magentaBox(page: Page): Promise<Box | undefined> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data, width } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {
      data: [],
      width: 1,
    };
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== 255 || data[at + 1] !== 0 || data[at + 2] !== 255) continue;
      const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x + 1);
      box.bottom = Math.max(box.bottom, y + 1);
    }
    return box.left === Infinity ? undefined : box;
  }, picture);
}
