import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/chromium-test';
import { seedClips } from '../support/seed-pages';
import { clipSeedPages, composeSeedDigest } from '../support/seed-post';
import { downloadPost } from '../support/publish';

const out = path.resolve(import.meta.dirname, '../../../out/demo');
const picture = (name: string) => path.join(out, `${name}.png`);

test('the main job: pages clipped through the popup become a dated post', async ({ reader }) => {
  test.setTimeout(300_000);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });

  console.log(`\nClipping ${seedClips.length} pages through the popup of the toolbar button:`);
  await clipSeedPages(reader, async (popup, clip) => {
    console.log(`  ${clip.url}`);
    if (clip.quotes.length > 0) await popup.screenshot(picture('popup'));
  });

  const options = await reader.openOptions();
  await options.setViewportSize({ width: 1280, height: 900 });
  await expect(options.getByRole('list', { name: 'Clips' }).getByRole('listitem')).not.toHaveCount(0);
  await options.screenshot({ path: picture('library') });

  await composeSeedDigest(options);
  await options.screenshot({ path: picture('composer') });
  await options
    .locator('.composer-bar')
    .getByRole('button', { name: /^Preview/ })
    .click();
  await expect(options.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await options.screenshot({ path: picture('preview') });
  await options.keyboard.press('Escape');

  const markdown = await downloadPost(options, 'Markdown');
  const html = await downloadPost(options, 'HTML');
  await writeFile(path.join(out, markdown.name), markdown.text);
  await writeFile(path.join(out, html.name), html.text);
  console.log(
    `\nThe post:\n\n${markdown.text}\nIn out/demo: ${markdown.name}, ${html.name}, and screenshots.`,
  );
});
