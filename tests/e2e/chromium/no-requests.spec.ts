import type { BrowserContext } from '@playwright/test';
import type { Clip } from '../../../src/domain/clip';
import { expect, test, testInWindow } from '../support/chromium-test';
import { addAll, beginDigest, entries, openDigests, recentClips } from '../support/composer';
import { allow } from '../support/permission-dialog';

const picture = (n: number) => `http://pictures-${n}.foreign.example/lead.png`;

/** What other people's pages bring along: icons, lead images, and pictures in what was written on them. */
const foreign = (index: number): Partial<Clip> => ({
  url: `https://site-${index}.foreign.example/`,
  icon: `http://icons-${index}.foreign.example/icon.png`,
  image: picture(index),
  comment: `On [this](). ![A picture](${picture(index)})`,
  quotes: [
    {
      id: `q${index}`,
      text: 'Quoted',
      markdown: `Quoted ![x](${picture(index)})`,
      comment: `![y](${picture(index)})`,
    },
  ],
});

/** Every address but those of the extension that any page of the browser asks for. */
function askedFor(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:chrome-extension|data|blob):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test('a session over a library of 500 foreign clips asks the network for nothing', async ({
  reader,
  site,
}) => {
  const asked = askedFor(reader.context);
  const page = await openDigests(reader, recentClips(500, foreign));
  await page.getByRole('link', { name: 'All clips' }).click();
  await page.reload();
  const list = page.getByRole('list', { name: 'Clips' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, 2_000);
  await page
    .getByRole('button', { name: /^Details of/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('button')).toHaveAccessibleName(
    /A picture — Load the picture from pictures-\d+\.foreign\.example/,
  );

  await page.goto(`${page.url().split('#')[0]}#digests`);
  await beginDigest(page);
  await addAll(page, 200);
  await expect(entries(page).first()).toBeVisible();
  const block = entries(page).first();
  await expect(block.getByRole('button', { name: /Load the picture/ }).first()).toBeVisible();
  await expect(entries(page).locator('img')).toHaveCount(0);
  await page.reload();
  await expect(block.getByRole('button', { name: /Load the picture/ }).first()).toBeVisible();
  await page.keyboard.press('p');
  const post = page.frameLocator('.post-frame');
  await expect(post.getByRole('button', { name: /Load the picture/ }).first()).toBeVisible();
  await expect(post.locator('img')).toHaveCount(0);

  expect(asked).toEqual([]);
  expect(site.requests.filter((url) => url.includes('foreign.example'))).toEqual([]);
});

testInWindow(
  'a picture of the post is loaded when its button is pressed, and its site allowed',
  async ({ reader, site, display }) => {
    site.add({
      url: picture(0),
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
    });
    const asked = askedFor(reader.context);
    const [clip] = recentClips(1, foreign);
    const page = await openDigests(reader, [{ ...clip!, quotes: [] }]);
    await beginDigest(page);
    await addAll(page, 1);
    const post = entries(page).first();
    await post
      .getByRole('button', { name: 'A picture — Load the picture from pictures-0.foreign.example' })
      .click();
    await allow(display, () =>
      expect(post.getByRole('img', { name: 'A picture' })).toBeVisible({ timeout: 1_000 }),
    );
    expect(asked).toEqual([picture(0)]);
  },
);
