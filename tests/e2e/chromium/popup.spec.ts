import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'webextension-polyfill';
import { articlePage } from '../support/article-page';
import { expect, test, testInOwnBrowser } from '../support/chromium-test';
import { seedClips } from '../support/seed-pages';

/** The extension's own API, in its worker. */
declare const chrome: Browser;

const comment = { role: 'textbox', name: 'Comment' };
const status = { role: 'status' };

test('a page is clipped from the keyboard alone', async ({ reader }) => {
  const [clip] = seedClips;
  const page = await reader.visit(clip!.url);
  const popup = await reader.openPopup(page);
  await popup.waitForFocus(comment);
  await popup.type('Worth a read, [slides]().');
  await expect.poll(() => popup.value(comment)).toBe('Worth a read, [slides]().');
  await popup.press('Control+Enter');
  await popup.says(status, 'Saved');

  const library = await reader.openOptions();
  const newest = library.getByRole('list', { name: 'Clips' }).getByRole('listitem').first();
  await expect(newest).toContainText(clip!.title);
});

test('a page is clipped with the mouse', async ({ reader, site }) => {
  const url = 'http://plain.example/2026/05/a-page?b=2&a=1';
  site.add({ url, body: articlePage({ title: 'A plain page', paragraphs: ['Of no consequence.'] }) });
  const popup = await reader.openPopup(await reader.visit(url));
  await popup.click(comment);
  await popup.type('来自 a mouse 🐁');
  await popup.click({ role: 'button', name: 'Save' });
  await popup.says(status, 'Saved');

  const library = await reader.openOptions();
  await expect(library.getByRole('list', { name: 'Clips' })).toContainText('A plain page');
});

/** Keeps the popup's module from running until `letScriptCome` is called. */
const holdModule = `
  new MutationObserver((records, observer) => {
    for (const module of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (module.nodeName !== 'SCRIPT' || module.type !== 'module') continue;
      module.type = 'text/plain';
      window.letScriptCome = () => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = module.src;
        document.head.append(script);
      };
      observer.disconnect();
    }
  }).observe(document, { childList: true, subtree: true });
`;

for (const [kind, title] of [
  ['one line', 'A page'],
  ['three lines', `${'A title that is as long as those of papers and of learned books are '.repeat(2)}now`],
] as const) {
  test(`what is typed before the script has come is kept, and nothing moves with a title of ${kind}`, async ({
    reader,
    site,
  }) => {
    const url = `http://shell.example/${title.length}`;
    const body = articlePage({ title, paragraphs: ['By Ann Lee, 4 May 2026, for a site with a long name.'] });
    site.add({ url, body });
    const popup = await reader.openPopup(await reader.visit(url));
    await popup.find(comment);
    await popup.reloadWith(holdModule);
    const shape = () => {
      const { top, height } = document.querySelector('#comment')!.getBoundingClientRect();
      return { top, height };
    };
    await popup.waitUntil(() => document.activeElement?.id === 'comment' && 'letScriptCome' in window);
    await popup.type('Typed in no time, ');
    const before = await popup.evaluate(shape);
    await popup.run('letScriptCome()');
    await popup.find({ role: 'button', name: 'Save' });
    await popup.type('and on.');
    await popup.keeps('Typed in no time, and on.');
    expect(await popup.value(comment)).toBe('Typed in no time, and on.');
    expect(await popup.text({ role: 'heading' })).toBe(title);
    expect(await popup.evaluate(shape)).toEqual(before);
  });
}

test('what is typed before there is a form outlives a popup that is closed at once', async ({ reader }) => {
  const url = seedClips[1]!.url;
  const page = await reader.visit(url);
  const popup = await reader.openPopup(page);
  await popup.find(comment);
  // The library takes for ever to open, and so the form to come.
  await popup.reloadWith('IDBFactory.prototype.open = () => new EventTarget();');
  await popup.waitUntil(() => document.querySelector('#comment')?.ariaLabel === 'Comment');
  await popup.type('Half a thought');
  await popup.close();

  const again = await reader.openPopup(page);
  await expect.poll(() => again.value(comment)).toBe('Half a thought');
  await again.keeps('Half a thought');
  await again.close();
  // Taken once, not with every popup.
  const third = await reader.openPopup(page);
  await third.find({ role: 'button', name: 'Save' });
  await expect.poll(() => third.value(comment)).toBe('Half a thought');
});

test('what was typed before there was a form is among the drafts of the workplace', async ({ reader }) => {
  const popup = await reader.openPopup(await reader.visit(seedClips[2]!.url));
  await popup.find(comment);
  await popup.reloadWith('IDBFactory.prototype.open = () => new EventTarget();');
  await popup.waitUntil(() => document.querySelector('#comment')?.ariaLabel === 'Comment');
  await popup.type('A quarter of a thought');
  await popup.close();
  const page = await reader.openOptions();
  await page.goto(new URL('#drafts', page.url()).href);
  await expect(page.getByText('A quarter of a thought')).toBeVisible();
});

testInOwnBrowser('what was typed outlives a crash of the browser', async ({ reader }) => {
  const url = seedClips[1]!.url;
  const popup = await reader.openPopup(await reader.visit(url));
  await popup.waitForFocus(comment);
  await popup.type('Half a thou');
  await popup.press('g', 'h', 't');
  await popup.keeps('Half a thought');
  await reader.crashAndRestart();

  const again = await reader.openPopup(await reader.visit(url));
  await expect.poll(() => again.value(comment)).toBe('Half a thought');
});

test('Ctrl+Enter saves nothing while an input method is composing', async ({ reader }) => {
  const popup = await reader.openPopup(await reader.visit(seedClips[0]!.url));
  await popup.find({ role: 'button', name: 'Save' });
  await popup.waitForFocus(comment);
  await popup.type('来自');
  await popup.evaluate(() => {
    const composing = { key: 'Enter', code: 'Enter', ctrlKey: true, isComposing: true, bubbles: true };
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', composing));
  });
  await popup.type('键盘');
  await popup.press('Control+Enter');
  await popup.says(status, 'Saved');
  const library = await reader.openOptions();
  await expect(library.getByRole('list', { name: 'Clips' })).toContainText('来自键盘');
});

test('without the user’s gesture the page is out of reach', async ({ reader }) => {
  await reader.visit(seedClips[0]!.url);
  const worker = await reader.worker();
  const outcome = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const run = chrome.scripting.executeScript({ target: { tabId: tab!.id! }, func: () => document.title });
    return run.then(() => 'was read', String);
  });
  expect(outcome).toContain('Cannot access contents of');
});

test('no file of the extension is within reach of a page', async ({ reader }) => {
  const dist = new URL('../../../dist/chrome/', import.meta.url);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  );
  expect(files.filter((file) => /page.*\.js$/.test(file))).not.toEqual([]);
  expect(JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'))).not.toHaveProperty(
    'web_accessible_resources',
  );

  const page = await reader.visit(seedClips[0]!.url);
  const reached = await page.evaluate(
    async (addresses) => {
      const tries = addresses.map((address) =>
        fetch(address).then(
          () => [address],
          () => [],
        ),
      );
      return (await Promise.all(tries)).flat();
    },
    files.map((file) => `chrome-extension://${reader.extensionId}/${file}`),
  );
  expect(reached).toEqual([]);
});

test('the pages of the model post stand under their own addresses', async ({ reader }) => {
  for (const { url, title } of seedClips) {
    const page = await reader.visit(url);
    expect(page.url()).toBe(url);
    await expect(page).toHaveTitle(title);
  }
});
