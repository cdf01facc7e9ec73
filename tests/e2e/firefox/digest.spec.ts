import { expect, test } from '../support/firefox-test';
import { seedClips } from '../support/seed-pages';

const status = { role: 'status' };

test('clips become a post that is exported', async ({ reader }) => {
  const [first, second] = seedClips;
  for (const clip of [first!, second!]) {
    await reader.visit(clip.url);
    const popup = await reader.openPopup();
    await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
    await popup.type(clip.comment);
    await popup.press('Control+Enter');
    await popup.says(status, 'Saved');
    await popup.close();
  }
  await reader.openOptions('options/index.html#digests');
  const click = async (selector: string) => {
    await reader.find(selector);
    await reader.window.inPage(
      (query: string) => document.querySelector<HTMLElement>(query)?.click(),
      selector,
    );
  };
  const textOf = (selector: string) =>
    reader.window.inPage(
      (query: string) => document.querySelector<HTMLElement>(query)?.textContent ?? '',
      selector,
    );
  await click('.side-make');
  await click('.tray-head .button');
  await expect.poll(() => textOf('.outline')).toContain('Flink 与 Spark。');
  await click('[data-entry]:nth-of-type(2) .entry-html');
  await click('.words-tools [aria-pressed]');
  await click('.words-done');
  // In one paragraph the two follow each other without a space.
  await expect.poll(() => textOf('.outline .joins-above')).toMatch(/^H2O 有 Spark 集成/);
  await click('.add-row button:nth-of-type(2)');
  await expect.poll(async () => (await reader.find('.heading-field input')).focused).toBe(true);
  await expect.poll(() => textOf('.sheet-title-box')).toContain('Links for');
  await expect
    .poll(() =>
      reader.window.inPage(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      ),
    )
    .toBe(true);

  // The way out: a page cannot write into a folder here, so that none is offered.
  await click('.composer-bar .button-primary');
  await click('.publish .card-list input[type=checkbox]');
  expect(await textOf('.publish .card-list')).not.toContain('Choose a folder');
  await click('.publish > footer .button-primary');
  await expect
    .poll(() => textOf('.publish .card-list'), { timeout: 60_000 })
    .toMatch(/links-for-[\w-]+\.md is in your downloads\./);
});
