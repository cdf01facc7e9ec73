import type { Locator, Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import { expect, test } from '../support/chromium-test';
import { details, openWith, rows, status } from '../support/library-page';

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('an icon that was kept is shown, and no site is asked for one', async ({ reader, site }) => {
  const icon = 'https://named.example/icon.png';
  site.add({ url: icon, body: 'Not to be asked for.' });
  const asked: string[] = [];
  reader.context.on('request', (request) => {
    if (request.url().startsWith('http')) asked.push(request.url());
  });
  const page = await openWith(reader, [
    aClip({ title: 'With one', url: 'https://named.example/a', icon: pixel }),
    aClip({ title: 'With none', url: 'https://plain.example/b' }),
    aClip({ title: 'With one of the site', url: 'https://named.example/c', icon }),
  ]);
  const iconOf = (title: string) =>
    rows(page)
      .filter({ has: page.getByRole('link', { name: title, exact: true }) })
      .locator('img');
  await expect
    .poll(() => iconOf('With one').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1);
  await expect(iconOf('With one of the site')).toHaveCount(0);
  await expect(iconOf('With none')).toHaveCount(0);
  expect(asked).toEqual([]);
});

test.describe('what is copied', () => {
  const url = 'https://a.example/x';
  const quotes = [{ id: 'q', text: 'Passage.', markdown: '*Passage.*', comment: 'So it is.' }];
  const clip = aClip({ url, title: 'On <b>', comment: 'Read [this]() twice.', quotes });
  const markdown = `Read [this](${url}) twice.\n\n> *Passage.*\n\nSo it is.`;

  const held = (page: Page) =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item!.getType(type)).text();
      return {
        plain: await read('text/plain'),
        html: item!.types.includes('text/html') ? await read('text/html') : undefined,
      };
    });

  test.beforeEach(({ reader }) => reader.context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('of the open clip is its Markdown, its link or its rich text', async ({ reader }) => {
    const page = await openWith(reader, [clip]);
    await details(page).click();
    const copy = page
      .getByRole('region', { name: 'Details' })
      .getByRole('button', { name: 'Copy', exact: true });
    /** Another test may copy something at the same moment: all browsers of a screen share its clipboard. */
    const copied = (name: string, plain: string) =>
      expect(async () => {
        await copy.click();
        await page.getByRole('menuitem', { name }).click();
        const found = await held(page);
        expect(found.plain).toBe(plain);
        html = found.html;
      }).toPass();
    let html: string | undefined;
    await copied('Copy as Markdown', markdown);
    expect(html).toBeUndefined();
    await expect(status(page, 'Copied.')).toBeVisible();
    await copied('Copy link', url);
    expect(html).toContain(`<a href="${url}">On &lt;b&gt;</a>`);
    await copied('Copy as rich text', markdown);
    expect(html).toContain(`<p>Read <a href="${url}">this</a> twice.</p>`);
    expect(html).toMatch(/<blockquote>\s*<p><em>Passage\.<\/em><\/p>\s*<\/blockquote>/);
  });

  test('by the key c is the Markdown of the clip in front, or of all that are chosen', async ({ reader }) => {
    const second = aClip({
      comment: 'Older.',
      url: 'https://b.example/',
      savedAt: '2026-05-02T10:00:00.000Z',
    });
    const page = await openWith(reader, [clip, second]);
    await details(page).first().focus();
    await page.keyboard.press('c');
    await expect(status(page, 'Copied.')).toBeVisible();
    await expect(async () => expect((await held(page)).plain).toBe(markdown)).toPass();
    await page.keyboard.press('Control+a');
    await expect(status(page, '2 selected')).toBeVisible();
    await page.keyboard.press('c');
    // What is being written at this moment cannot be read.
    await expect(async () => {
      const { plain } = await held(page);
      expect(plain).toContain(markdown);
      expect(plain).toMatch(/(^|\n\n)\[Page \d+\]\(https:\/\/b\.example\/\).*Older\./s);
    }).toPass();
  });
});

test('quotes lead to their passages, and are put in order, removed and put back', async ({ reader }) => {
  const quotes = ['One', 'Two', 'Three'].map((text) => ({
    id: text,
    text: `${text}.`,
    markdown: `${text}.`,
    comment: `On ${text.toLowerCase()}.`,
    ...(text !== 'Three' && { fragment: `text=${text}` }),
  }));
  const page = await openWith(reader, [aClip({ url: 'https://a.example/x#part', quotes })]);
  await details(page).click();
  const section = page.getByRole('region', { name: 'Quotes' });
  const texts = section.locator('blockquote');
  const press = async (button: Locator) => {
    await button.focus();
    await button.press('Enter');
  };
  const link = (place: number) => section.getByRole('listitem').nth(place).getByRole('link');
  await expect(link(0)).toHaveText('To the passage');
  await expect(link(0)).toHaveAttribute('href', 'https://a.example/x#part:~:text=One');
  await expect(link(2)).toHaveText('To the page');
  await expect(link(2)).toHaveAttribute('href', 'https://a.example/x#part');

  await press(section.getByRole('button', { name: 'Move quote 3 up' }));
  await expect(texts).toHaveText(['One.', 'Three.', 'Two.']);
  await expect(section.getByRole('region', { name: 'Words on quote 2' })).toHaveText('On three.');
  await expect(section.getByRole('button', { name: 'Move quote 2 up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(texts).toHaveText(['Three.', 'One.', 'Two.']);
  // At the top there is but one way on.
  await expect(section.getByRole('button', { name: 'Move quote 1 down' })).toBeFocused();
  await press(section.getByRole('button', { name: 'Remove quote 2' }));
  await expect(texts).toHaveText(['Three.', 'Two.']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(texts).toHaveText(['Three.', 'One.', 'Two.']);
  await page.reload();
  await expect(texts).toHaveText(['Three.', 'One.', 'Two.']);
  await expect(section.getByRole('region', { name: 'Words on quote 2' })).toHaveText('On one.');

  // The words are a text until they are edited, and again after Escape.
  await section.getByText('On one.').click();
  const field = section.getByRole('textbox', { name: 'Comment on quote 2' });
  await expect(field).toBeFocused();
  await page.keyboard.type(' And *more*.');
  await page.keyboard.press('Escape');
  await expect(section.getByRole('region', { name: 'Words on quote 2' })).toHaveText('On one. And more.');
  await expect(section.getByRole('button', { name: 'Edit your words on quote 2' })).toBeFocused();
});
