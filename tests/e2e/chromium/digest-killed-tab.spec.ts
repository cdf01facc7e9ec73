import { expect, test } from '../support/chromium-test';
import { addAll, beginDigest, block, entries, openDigests, order, recentClips } from '../support/composer';
import { downloadPost } from '../support/publish';

test('with the mouse alone a post is made over a reload and a killed tab, up to its file', async ({
  reader,
}) => {
  const page = await openDigests(reader, recentClips(6));
  await beginDigest(page);
  await addAll(page, 6);
  await block(page, 'Page 2').getByText('On page 2 are').click();
  await page.getByRole('button', { name: 'Page 2 joins the text above' }).click();
  await expect(page.locator('.joins-above')).toHaveCount(1);
  await page.reload();
  await block(page, 'Page 6').getByText('On page 6 are').click();
  await page.getByRole('button', { name: 'Remove Page 6', exact: true }).click();
  await expect(entries(page)).toHaveCount(5);

  const session = await page.context().newCDPSession(page);
  const dying = page.waitForEvent('crash');
  // Nobody answers for a tab that is dead.
  session.send('Page.crash').catch(() => undefined);
  await dying;

  const next = await reader.openOptions('options/index.html#digests');
  await next.getByRole('link', { name: /^Continue/ }).click();
  await expect.poll(() => order(next)).toEqual(['Page 1', 'Page 2', 'Page 3', 'Page 4', 'Page 5']);
  await expect(next.locator('.joins-above')).toHaveCount(1);
  await next.locator('.composer-bar').getByRole('button', { name: 'Undo' }).click();
  await expect(entries(next)).toHaveCount(6);
  const { text } = await downloadPost(next, 'Markdown');
  expect(text).toContain(
    'On page 1 are [fine words 1](https://example.org/page-1). On page 2 are [fine words 2](https://example.org/page-2).\n\nOn page 3',
  );
  expect(text).toContain('(https://example.org/page-6)');
});
