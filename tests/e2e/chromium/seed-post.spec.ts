import { expect, test } from '../support/chromium-test';
import { clipSeedPages, composeSeedDigest, expectedSeedPost } from '../support/seed-post';
import { downloadPost } from '../support/publish';

test('pages clipped through the popup become the model post, to the byte', async ({ reader }) => {
  await clipSeedPages(reader);
  const options = await reader.openOptions();
  await composeSeedDigest(options);
  const { title, body, footer } = await expectedSeedPost();

  const markdown = await downloadPost(options, 'Markdown');
  expect(markdown.name).toMatch(/^2016-04-26-.*\.md$/);
  expect(markdown.text).toBe(`# ${title}\n\n${body}\n${footer}`);

  const html = await downloadPost(options, 'HTML');
  expect(html.name).toMatch(/\.html$/);
  expect(html.text).toContain('<a href="http://www.slideshare.net/sbaltagi/flink-vs-spark">比较</a>');
  expect(html.text).toContain('<blockquote cite="http://sparkbigdata.com/');

  await options
    .locator('.composer-bar')
    .getByRole('button', { name: /^Preview/ })
    .click();
  const preview = options.getByRole('region', { name: 'Preview' });
  await preview.getByLabel('Format').selectOption({ label: 'Markdown' });
  await preview.getByRole('radio', { name: 'Source' }).check();
  expect(await preview.getByLabel('Source').last().textContent()).toBe(markdown.text);
  await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await preview.getByRole('button', { name: 'Copy source' }).click();
  await expect(preview.getByText('Copied.')).toBeVisible();
  expect(await options.evaluate(() => navigator.clipboard.readText())).toBe(markdown.text);
  await preview.getByRole('radio', { name: 'Post' }).check();
  const post = options.frameLocator('iframe');
  await expect(post.getByRole('heading', { name: title })).toBeVisible();
  await expect(post.getByRole('link', { name: '比较' }).first()).toBeVisible();
});
