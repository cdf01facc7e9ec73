import { aClip } from '../../builders/a-clip';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { daysAgo, details, openLibrary, openWith } from '../support/library-page';

test('the numbers show weeks and months as charts and as a table, and what comes most', async ({
  reader,
}) => {
  // Four weeks ago and eight weeks ago, whatever weekday it is.
  const page = await openWith(
    reader,
    [
      ...[1, 2, 3].map(() => aClip({ savedAt: daysAgo(28), tags: ['sea', 'sky'] })),
      aClip({ savedAt: daysAgo(56), tags: ['sea'], url: 'https://www.rare.example/1' }),
      aClip({ savedAt: daysAgo(400) }),
      aClip({ savedAt: daysAgo(28), trashedAt: daysAgo(1) }),
    ],
    '#stats',
  );
  await expect(page.getByRole('list', { name: 'Totals' }).getByRole('link')).toHaveText([
    '5 clips',
    '5 unused clips are waiting',
    '0 posts',
    '1 in the trash',
  ]);
  await page.getByRole('radio', { name: 'Weeks' }).check();
  const chart = page.getByRole('img', { name: /^Clips saved: at most 3, now 0/ });
  await expect(chart).toBeVisible();
  await expect(async () => {
    const heights = await chart
      .locator('i')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().height));
    expect(heights).toHaveLength(26);
    // Bars from the oldest on: this week's is the last.
    expect(heights[21]! / heights[17]!).toBeCloseTo(3, 1);
    expect(Math.max(...heights)).toBe(heights[21]);
  }).toPass({ timeout: 20_000 });

  // What a bar says where it is pointed at, and where the arrows go.
  const said = page.locator('.bar-chart output').first();
  await chart
    .locator('span')
    .filter({ has: page.locator('i') })
    .nth(21)
    .hover();
  await expect(said).toHaveText(/^Week of .*: 3 clips$/);
  await page.mouse.move(0, 0);
  await expect(said).toHaveText('');
  await chart.focus();
  await page.keyboard.press('End');
  for (let week = 0; week < 8; week += 1) await page.keyboard.press('ArrowLeft');
  await expect(said).toHaveText(/^Week of .*: 1 clip$/);

  await page.getByText('As a table').click();
  const rowsOfTable = page.getByRole('table').getByRole('row');
  await expect(rowsOfTable).toHaveCount(27);
  await expect(rowsOfTable.nth(5).getByRole('cell')).toHaveText(['3', '0', '5']);
  await page.getByRole('radio', { name: 'Months' }).check();
  await expect(rowsOfTable).toHaveCount(25);

  const ranked = (name: string) => page.getByRole('list', { name }).getByRole('listitem');
  await expect(ranked('Most used tags')).toHaveText([/^sea\s*4$/, /^sky\s*3$/]);
  await expect(ranked('Most clipped sites')).toHaveText([/^example\.org\s*4$/, /^rare\.example\s*1$/]);
  await ranked('Most used tags').getByRole('link', { name: 'sky' }).click();
  await expect(details(page)).toHaveCount(3);
});

test('the sites are listed with their clips, found by name, and searched by a click', async ({ reader }) => {
  const sites = ['https://a.example/1', 'https://a.example/2', 'https://www.b.example/', 'https://c.test/'];
  const page = await openWith(
    reader,
    sites.map((url) => aClip({ url })),
    '#sites',
  );
  const listed = page.getByRole('table').getByRole('row');
  await expect(listed).toHaveText([/Site/, /a\.example\s*2$/, /b\.example\s*1$/, /c\.test\s*1$/]);
  expect(await problemsOfPage(page)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Find a site' }).fill('exam');
  await expect(listed).toHaveCount(3);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'a.example' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(details(page)).toHaveCount(2);
});

test('details stand beside the list on a wide screen, and in its place on a narrow one', async ({
  reader,
}) => {
  const page = await openLibrary(reader, 40);
  const boxes = async () => ({
    list: (await page.locator('.clip-list').boundingBox())!,
    details: (await page.getByRole('region', { name: 'Details' }).boundingBox())!,
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await details(page).first().click();
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('heading').first()).toBeVisible();
  await expect(async () => {
    const wide = await boxes();
    expect(wide.details.x).toBeGreaterThanOrEqual(wide.list.x + wide.list.width);
    expect(wide.details.y).toBeLessThan(wide.list.y + wide.list.height);
    expect(wide.list.width).toBeGreaterThan(300);
    expect(wide.details.width).toBeGreaterThan(300);
    expect(wide.details.x + wide.details.width).toBeLessThanOrEqual(1280);
  }).toPass({ timeout: 20_000 });

  await page.setViewportSize({ width: 320, height: 700 });
  await expect(page.locator('.clip-list')).toBeHidden();
  const narrow = () => page.getByRole('region', { name: 'Details' }).boundingBox();
  await expect.poll(narrow).toMatchObject({ x: 0, width: 320 });
});
