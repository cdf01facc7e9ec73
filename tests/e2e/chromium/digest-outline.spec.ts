import { expect, test } from '../support/chromium-test';
import {
  addAll,
  beginDigest,
  block,
  editWords,
  entries,
  openDigests,
  order,
  recentClips,
  sourceOf,
  words,
} from '../support/composer';

test('sections fold, move whole and go with or without their entries', async ({ reader }) => {
  const clips = recentClips(4, (index) => ({ tags: [index % 2 === 0 ? 'sea' : 'rust'] }));
  const page = await openDigests(reader, clips);
  await beginDigest(page);
  await addAll(page, 4);
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'By tag' }).click();
  await expect.poll(() => order(page)).toEqual(['sea', 'Page 1', 'Page 3', 'rust', 'Page 2', 'Page 4']);
  const act = async (section: string, name: string | RegExp) => {
    await block(page, section).hover();
    await page.getByRole('button', { name: `Section “${section}”` }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await block(page, 'sea').getByRole('heading', { name: 'sea' }).click();
  await expect(words(page, 'sea')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('The sea');
  await page.keyboard.press('Enter');
  await expect(block(page, 'The sea')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => order(page)).toEqual(['The sea', 'rust', 'Page 2', 'Page 4']);
  // Moved while it is folded it goes over whole sections, and takes in nothing of another.
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => order(page)).toEqual(['rust', 'Page 2', 'Page 4', 'The sea']);
  await expect(page.getByText('The section “The sea” was moved.')).toBeAttached();
  await expect(block(page, 'The sea')).toBeFocused();
  await page.keyboard.press('Alt+Home');
  await expect.poll(() => order(page)).toEqual(['The sea', 'rust', 'Page 2', 'Page 4']);
  await expect(block(page, 'The sea')).toBeFocused();
  await page.keyboard.press('Alt+End');
  await expect.poll(() => order(page)).toEqual(['rust', 'Page 2', 'Page 4', 'The sea']);
  await expect(block(page, 'The sea')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => order(page)).toEqual(['rust', 'Page 2', 'Page 4', 'The sea', 'Page 1', 'Page 3']);
  await act('The sea', 'Section up');
  await expect.poll(async () => (await order(page))[0]).toBe('The sea');
  await act('The sea', 'Remove the heading alone');
  await expect.poll(() => order(page)).toEqual(['Page 1', 'Page 3', 'rust', 'Page 2', 'Page 4']);
  await act('rust', /^Remove with its 2 entries/);
  await expect.poll(() => order(page)).toEqual(['Page 1', 'Page 3']);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => order(page)).toEqual(['Page 1', 'Page 3', 'rust', 'Page 2', 'Page 4']);
});

test('quotes are chosen, shortened and put in order for this post, and the clip keeps its own', async ({
  reader,
}) => {
  const quotes = ['First passage.', 'Second passage.', '三つ目の一節。'].map((text, at) => ({
    id: `q${at}`,
    text,
    markdown: text,
    comment: '',
  }));
  const page = await openDigests(
    reader,
    recentClips(1, () => ({ quotes })),
  );
  await beginDigest(page);
  await addAll(page, 1);
  await editWords(page, 'Page 1');
  await page.getByRole('button', { name: 'Quotes: 3 of 3 in this post' }).click();
  await page.getByRole('checkbox', { name: 'Quote 2 is in this post' }).uncheck();
  await page.getByRole('button', { name: 'Move quote 2 up' }).click();
  await expect(page.getByLabel('Quote 1 as this post has it')).toHaveValue('三つ目の一節。');
  await page.getByLabel('Quote 2 as this post has it').fill('First.');
  await page.keyboard.press('Escape');
  await expect(entries(page).locator('blockquote')).toHaveText(['三つ目の一節。', 'First.']);
  await editWords(page, 'Page 1');
  await page.getByRole('button', { name: 'Quotes: 2 of 3 in this post' }).click();
  await expect(page.getByText('Second passage.')).toBeVisible();
});

test('a click in the preview goes to the words that stand there', async ({ reader }) => {
  const page = await openDigests(reader, recentClips(12));
  await beginDigest(page);
  await addAll(page, 12);
  await page.keyboard.press('p');
  const post = page.frameLocator('iframe.post-frame');
  await post.getByText('On page 9 are').click({ position: { x: 6, y: 8 } });
  await expect(words(page, 'Page 9')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Shown while it is typed');
  await page.keyboard.press('Escape');
  await expect(block(page, 'Page 9')).toBeFocused();
  await page.keyboard.press('p');
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
  await addAll(page, 4);
  await page.getByRole('radio', { name: 'By day' }).check({ force: true });
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
    await expect.poll(() => sourceOf(page), zone).toBe(written);
  }
});
