import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromium-test';
import {
  addAll,
  beginDigest,
  entries,
  openDigests,
  order,
  recentClips,
  sourceOf,
  words,
} from '../support/composer';
import { downloadPost } from '../support/seed-post';

const undo = (page: Page) => page.locator('.composer-bar').getByRole('button', { name: 'Undo' });
const redo = (page: Page) => page.locator('.composer-bar').getByRole('button', { name: 'Redo' });
const titles = Array.from({ length: 40 }, (_, index) => `Page ${index + 1}`);

test('40 clips become a post with the mouse alone, over a reload, and all of it is taken back', async ({
  reader,
}) => {
  const page = await openDigests(reader, recentClips(40));
  await beginDigest(page);
  await page.getByRole('checkbox', { name: 'All of them' }).click();
  await page.getByRole('button', { name: 'Add 40 clips' }).click();
  await expect(entries(page)).toHaveCount(40);
  expect(await order(page)).toEqual(titles);

  // The third is dragged before the first.
  const handle = page.getByRole('button', { name: 'Move Page 3', exact: true });
  await handle.hover();
  await page.mouse.down();
  const first = (await entries(page).first().boundingBox())!;
  await page.mouse.move(first.x + 20, first.y + 30, { steps: 5 });
  await page.mouse.move(first.x + 20, first.y + 4, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => order(page)).toEqual(['Page 3', 'Page 1', 'Page 2', ...titles.slice(3)]);
  await page.getByRole('checkbox', { name: 'Page 1 continues the paragraph above', exact: true }).click();

  // What the preview shows is in the library.
  await expect.poll(() => sourceOf(page)).toContain('page-3). On page 1');
  await page.reload();
  await expect(entries(page)).toHaveCount(40);
  expect((await order(page)).slice(0, 3)).toEqual(['Page 3', 'Page 1', 'Page 2']);
  await page.getByRole('button', { name: 'Remove Page 2', exact: true }).click();
  await expect(entries(page)).toHaveCount(39);

  const { name, text } = await downloadPost(page, 'Markdown');
  expect(name).toMatch(/^\d{4}-\d\d-\d\d-links-for-.*\.md$/);
  expect(text).toMatch(/^# Links for \w+ \d+, \d{4}\n\n/);
  expect(text).toContain(
    'On page 3 are [fine words 3](https://example.org/page-3). On page 1 are [fine words 1](https://example.org/page-1).\n\nOn page 4',
  );
  expect(text).not.toContain('page-2)');
  expect(text.match(/fine words/g)).toHaveLength(39);

  const steps = ['removal', 'run-on', 'move', 'addition'];
  for (const _ of steps) {
    await expect(undo(page)).toBeEnabled();
    await undo(page).click();
    await page.waitForFunction(() => document.querySelector('.composer-bar [role=status]')?.textContent);
  }
  await expect(entries(page)).toHaveCount(0);
  await expect(undo(page)).toBeDisabled();
  for (const _ of steps) await redo(page).click();
  await expect(entries(page)).toHaveCount(39);
  expect(await sourceOf(page)).toBe(text);
});

test('40 clips become a post with the keyboard alone', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(40));
  const press = (key: string) => page.keyboard.press(key);
  /** Walks with Tab to what has the focus then by this name. */
  const tabTo = async (name: string, key = 'Tab') => {
    for (let steps = 0; steps < 400; steps += 1) {
      await press(key);
      const there = await page.evaluate(() => {
        const at = document.activeElement;
        const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
        return at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
      });
      if (there.trim() === name) return;
    }
    throw new Error(`${name} is out of the keyboard's reach`);
  };
  await tabTo('New digest');
  await press('Enter');
  await expect(page.getByRole('checkbox', { name: 'All of them' })).toBeEnabled();
  await tabTo('All of them');
  await press('Space');
  await tabTo('Add 40 clips');
  await press('Enter');
  await expect(entries(page)).toHaveCount(40);

  await tabTo('Move Page 40', 'Shift+Tab');
  await press('Home');
  await expect.poll(async () => (await order(page))[0]).toBe('Page 40');
  await expect(page.getByText('Page 40 is now number 1 of 40.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Move Page 40', exact: true })).toBeFocused();
  await press('ArrowDown');
  await expect.poll(async () => (await order(page)).slice(0, 2)).toEqual(['Page 1', 'Page 40']);
  await expect(page.getByRole('button', { name: 'Move Page 40', exact: true })).toBeFocused();
  await tabTo('Words of Page 40');
  await press('Control+End');
  await page.keyboard.type(' Typed 中文.');
  await tabTo('Page 40 continues the paragraph above');
  await press('Space');
  await expect(page.getByRole('checkbox', { name: 'Page 40 continues the paragraph above' })).toBeChecked();

  // Outside a text field the keys are those of the whole work.
  await press('Control+z');
  await expect(
    page.getByRole('checkbox', { name: 'Page 40 continues the paragraph above' }),
  ).not.toBeChecked();
  await press('Control+Shift+Z');
  await expect(page.getByRole('checkbox', { name: 'Page 40 continues the paragraph above' })).toBeChecked();

  await tabTo('Download');
  const arriving = page.waitForEvent('download');
  await press('Enter');
  await arriving;
  expect(await sourceOf(page)).toContain(
    'On page 1 are [fine words 1](https://example.org/page-1). On page 40 are [fine words 40](https://example.org/page-40). Typed 中文.\n\n',
  );
});

test('an entry has words of its own, which the clip can be given, and its badge says so', async ({
  reader,
}) => {
  const page = await openDigests(reader, recentClips(2));
  await beginDigest(page);
  await addAll(page, 2);
  const badge = page.getByText('Differs from the clip');
  await expect(badge).toHaveCount(0);
  await words(page, 'Page 1').fill('Of the post.');
  await expect(badge).toHaveCount(1);
  await page.getByRole('button', { name: "Take the clip's words for Page 1" }).click();
  await expect(badge).toHaveCount(0);
  await expect(words(page, 'Page 1')).toHaveValue('On page 1 are [fine words 1]().');

  await words(page, 'Page 2').fill('For the clip.');
  await page.getByRole('button', { name: 'Give it to the clip Page 2' }).click();
  await expect(badge).toHaveCount(0);
  await expect(words(page, 'Page 2')).toHaveValue('For the clip.');
  await beginOther(page);
  await page.getByLabel(/^Saved/).selectOption('At any time');
  await expect(page.getByText('For the clip.')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(entries(page)).toHaveCount(2);
  await undo(page).click();
  await expect(badge).toHaveCount(1);
});

async function beginOther(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'All digests' }).click();
  await beginDigest(page);
}

test('headings, free text and groups stand in the outline and in the post', async ({ reader }) => {
  const clips = recentClips(4, (index) => ({ tags: [index % 2 === 0 ? 'sea' : 'rust'] }));
  const page = await openDigests(reader, clips);
  await beginDigest(page);
  await addAll(page, 4);
  await page.getByLabel('Group').selectOption('By tag');
  await expect.poll(() => order(page)).toEqual(['sea', 'Page 1', 'Page 3', 'rust', 'Page 2', 'Page 4']);
  await words(page, 'Page 3').focus();
  await page.getByRole('button', { name: 'Add text' }).click();
  await expect(words(page, 'Untitled')).toBeFocused();
  await page.keyboard.type('Said between.');
  await expect.poll(() => order(page)).toContain('Said between.');
  await words(page, 'sea').fill('The sea');
  await expect.poll(() => sourceOf(page)).toMatch(/## The sea\n\n.*\n\n.*\n\nSaid between\.\n\n## rust\n\n/);
  await expect(page.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([/sea/, /rust/]);
  await page.getByLabel('Group').selectOption('Not at all');
  await expect.poll(() => order(page)).toEqual(['Page 1', 'Page 3', 'Said between.', 'Page 2', 'Page 4']);
});

test('a click in the preview goes to the words that stand there', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(12));
  await beginDigest(page);
  await addAll(page, 12);
  const post = page.frameLocator('iframe.post-frame');
  await post.getByText('On page 9 are').click({ position: { x: 6, y: 8 } });
  await expect(words(page, 'Page 9')).toBeFocused();
  await post.getByRole('link', { name: 'fine words 4' }).click();
  await expect(words(page, 'Page 4')).toBeFocused();
  await words(page, 'Page 4').fill('Shown while it is typed');
  await expect(post.getByText('Shown while it is typed')).toBeVisible();
});

test('the day, the words and the bytes of a digest are the same in every zone', async ({ reader }) => {
  // Near midnight in all of them, and on the night on which the clocks of Berlin change.
  const clips = recentClips(4, (index) => ({
    savedAt: ['2026-03-28T22:30:00Z', '2026-03-29T00:30:00Z', '2026-03-29T10:30:00Z', '2026-03-29T22:30:00Z'][
      index
    ]!,
  }));
  const page = await openDigests(reader, clips);
  const session = await page.context().newCDPSession(page);
  const moveTo = (timezoneId: string) => session.send('Emulation.setTimezoneOverride', { timezoneId });
  await moveTo('Europe/Berlin');
  await page.reload();
  await beginDigest(page);
  await page.getByLabel(/^Date/).fill('2026-03-29');
  await page.getByLabel(/^Saved/).selectOption('At any time');
  await addAll(page, 4);
  await page.getByRole('radio', { name: 'Lists by day' }).check();
  await expect.poll(() => sourceOf(page)).toContain('## March 28, 2026');
  const written = await sourceOf(page);
  expect(written).toMatch(
    /March 28, 2026[^]*page-1\)[^]*March 29, 2026[^]*page-2\)[^]*page-3\)[^]*March 30, 2026[^]*page-4\)/,
  );
  for (const zone of ['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati', 'America/New_York']) {
    await moveTo(zone);
    await page.reload();
    await expect(entries(page)).toHaveCount(4);
    await expect(page.getByLabel(/^Date/)).toHaveValue('2026-03-29');
    expect(await sourceOf(page), zone).toBe(written);
  }
});
