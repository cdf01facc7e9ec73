import { expect, test, type Page } from '@playwright/test';
import { openBench, select, type Bench, type Read } from '../../page/quote/in-chromium';

let bench: Bench;
test.beforeAll(async () => {
  bench = await openBench();
});
test.afterAll(() => bench.close());

async function open(html: string): Promise<Page> {
  const page = await bench.browser.newPage();
  await page.goto(bench.serve(`<!doctype html><meta charset="utf-8">${html}`));
  await bench.inject(page);
  return page;
}

function read(page: Page): Promise<Read | undefined> {
  return page.evaluate(() => window.quotes.readSelection(document, () => 0));
}

const all = (page: Page) => page.evaluate(() => getSelection()?.selectAllChildren(document.body));

test('boxes of a grid are paragraphs', async () => {
  const page = await open('<p>a</p><div style="display:grid"><b>c</b><i>d</i></div>');
  await all(page);
  expect(await read(page)).toMatchObject({ text: 'a\n\nc\n\nd', markdown: 'a\n\n**c**\n\n*d*' });
});

test('a selection in open shadow trees is read, and its fragment found', async () => {
  const page = await open('<p>Outside</p><x-a></x-a>');
  await page.evaluate(() => {
    const outer = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
    outer?.append(document.createElement('x-b'));
    const inner = outer?.querySelector('x-b')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<p>Words <em id="em">in the</em> shade</p>';
    const text = inner?.querySelector('em')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 6);
  });
  expect(await read(page)).toEqual({ text: 'in the', markdown: '*in the*', fragment: 'text=in%20the' });
});

test('slotted text is read in the order in which it shows', async () => {
  const page = await open('<x-a><span slot="b">two</span><span slot="a">one</span></x-a>');
  await page.evaluate(() => {
    const root = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>zero <slot name="a"></slot> <slot name="b"></slot> three</p>';
  });
  await all(page);
  expect((await read(page))?.text).toBe('zero one two three');
});

test('a selection in a frame that has the focus comes before that of the page, and has no fragment', async () => {
  const page = await open('<p id="a">Page words</p><iframe srcdoc="<p>Frame <b>words</b></p>"></iframe>');
  await select(page, ['#a', 'Page words']);
  expect((await read(page))?.text).toBe('Page words');
  await page.frameLocator('iframe').locator('p').click();
  expect((await read(page))?.text, 'nothing selected in the frame').toBe('Page words');
  await page.keyboard.press('Control+a');
  expect(await read(page)).toEqual({ text: 'Frame words', markdown: 'Frame **words**' });
});

test('a frame of another origin is passed over', async () => {
  const page = await open('<p id="a">Page words</p><iframe sandbox srcdoc="<p>Frame words</p>"></iframe>');
  await page.frameLocator('iframe').locator('p').click();
  await select(page, ['#a', 'Page words']);
  expect((await read(page))?.text).toBe('Page words');
});

test('a field in a shadow tree gives what is selected of its value', async () => {
  const page = await open('<x-a></x-a>');
  await page.evaluate(() => {
    const root = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<input value="some typed words">';
    const field = root?.querySelector('input');
    field?.focus();
    field?.setSelectionRange(5, 10);
  });
  expect(await read(page)).toEqual({ text: 'typed', markdown: 'typed' });
});

const clobbering = [
  'firstChild',
  'nextSibling',
  'parentNode',
  'childNodes',
  'nodeType',
  'localName',
  'namespaceURI',
  'shadowRoot',
  'assignedSlot',
  'contains',
  'closest',
  'checkVisibility',
  'textContent',
  'host',
];
const clobberingDocument = [
  'getSelection',
  'activeElement',
  'body',
  'createTreeWalker',
  'host',
  'defaultView',
  'location',
];

test('elements named like what is read do not get in the way', async () => {
  const inputs = clobbering.map((name) => `<input name="${name}">`).join('');
  const images = clobberingDocument
    .map((name) => `<img name="${name}"><form name="${name}"></form>`)
    .join('');
  const page = await open(
    `${images}<form id="a"><p>Before</p>${inputs}<p>Some <b>words</b></p></form><p>After</p>`,
  );
  await page.evaluate(() => {
    const paragraphs = document.querySelectorAll('p');
    getSelection()?.setBaseAndExtent(paragraphs[0] as Node, 0, paragraphs[2] as Node, 1);
  });
  expect(await read(page)).toMatchObject({
    text: 'Before\n\nSome words\n\nAfter',
    markdown: 'Before\n\nSome **words**\n\nAfter',
    fragment: 'text=Before,After',
  });
});

test('a tree of 2,000 levels is read', async () => {
  const page = await open('<p>Start</p><div id="deep"></div><p>End</p>');
  await page.evaluate(() => {
    let inner: Element = document.querySelector('#deep') ?? document.body;
    for (let depth = 0; depth < 2_000; depth += 1) inner = inner.appendChild(document.createElement('b'));
    inner.append('deep');
    getSelection()?.selectAllChildren(document.body);
  });
  expect((await read(page))?.text).toBe('Start\n\ndeep\n\nEnd');
});

test('lists of 200 levels are read', async () => {
  const page = await open('<p>Start</p><div id="deep"></div><p>End</p>');
  await page.evaluate(() => {
    let inner: Element = document.querySelector('#deep') ?? document.body;
    for (let depth = 0; depth < 200; depth += 1) {
      inner = inner.appendChild(document.createElement('ul')).appendChild(document.createElement('li'));
      inner.append('~');
    }
    getSelection()?.selectAllChildren(document.body);
  });
  const { text = '', markdown = '' } = (await read(page)) ?? {};
  expect(text.match(/~/g)).toHaveLength(200);
  expect(markdown.length).toBeLessThan(10_000);
});

test('a selection of 50 MB gives a quote of 20,000 characters', async () => {
  const page = await open('<p id="a"></p>');
  await page.evaluate(() => {
    const text = 'many words '.repeat(100_000);
    for (let count = 0; count < 46; count += 1) {
      const paragraph = document.createElement('p');
      paragraph.hidden = count > 0;
      paragraph.append(text);
      document.body.append(paragraph);
    }
    document.body.append('many words '.repeat(1_000));
    getSelection()?.selectAllChildren(document.body);
  });
  const { text = '', fragment } = (await read(page)) ?? {};
  expect(text.length).toBeLessThanOrEqual(20_000);
  expect(text).toMatch(/^many words .+ (?:many|words)…$/);
  expect(fragment).toBeUndefined();
});
