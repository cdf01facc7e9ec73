import { aClip } from '../../builders/a-clip';
import { expect, test } from '../support/chromium-test';
import { daysAgo, details, openLibrary, openWith } from '../support/library-page';

test('the numbers show the weeks as a chart and as a table, and what comes most', async ({ reader }) => {
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
    '1 in the trash',
  ]);
  const chart = page.getByRole('img', {
    name: /^Clips of each of the last 52 weeks: 4 in all, 3 in the busiest/,
  });
  await expect(chart).toBeVisible();
  const heights = await chart
    .locator('rect')
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().height));
  expect(heights).toHaveLength(52);
  // Bars from the oldest on: this week's is the last.
  expect(heights[47]! / heights[43]!).toBeCloseTo(3, 1);
  expect(Math.max(...heights)).toBe(heights[47]);

  await page.getByText('As a table').click();
  const stats = page.getByRole('table').getByRole('cell');
  await expect(stats).toHaveCount(52);
  const counts = await stats.allTextContents();
  expect(counts.map((text, row) => [row, text]).filter(([, text]) => text !== '0')).toEqual([
    [4, '3'],
    [8, '1'],
  ]);

  const ranked = (name: string) => page.getByRole('list', { name }).getByRole('listitem');
  await expect(ranked('Most used tags')).toHaveText([/^sea\s*4$/, /^sky\s*3$/]);
  await expect(ranked('Most clipped sites')).toHaveText([/^example\.org\s*4$/, /^rare\.example\s*1$/]);
  await ranked('Most used tags').getByRole('link', { name: 'sky' }).click();
  await expect(details(page)).toHaveCount(3);
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
  const wide = await boxes();
  expect(wide.details.x).toBeGreaterThanOrEqual(wide.list.x + wide.list.width);
  expect(wide.details.y).toBeLessThan(wide.list.y + wide.list.height);
  expect(wide.list.width).toBeGreaterThan(300);
  expect(wide.details.width).toBeGreaterThan(300);
  expect(wide.details.x + wide.details.width).toBeLessThanOrEqual(1280);

  await page.setViewportSize({ width: 320, height: 700 });
  await expect(page.locator('.clip-list')).toBeHidden();
  const narrow = (await page.getByRole('region', { name: 'Details' }).boundingBox())!;
  expect(narrow.x).toBe(0);
  expect(narrow.width).toBe(320);
});
