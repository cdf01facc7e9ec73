import { aClip } from '../../builders/a-clip';
import { expect, test } from '../support/chromium-test';
import { openWith, status } from '../support/library-page';

test('clips that are likely of one page are merged but for those that the writer leaves out', async ({
  reader,
}) => {
  const page = await openWith(
    reader,
    ['a', 'b', 'c', 'd'].map((name, index) =>
      aClip({
        url: `https://one.example/${name}`,
        title: 'Home',
        comment: `On ${name}.`,
        savedAt: `2026-05-0${index + 1}T10:00:00.000Z`,
      }),
    ),
    '#duplicates',
  );
  const take = (name: string) =>
    page.getByRole('checkbox', { name: `Merge this one: https://one.example/${name}` });
  const merge = (count: number, name: string) =>
    page.getByRole('button', {
      name: `Merge ${count} clip${count === 1 ? '' : 's'}, keeping this address: https://one.example/${name}`,
    });
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4);
  await expect(merge(4, 'c')).toBeEnabled();
  await take('b').uncheck();
  await expect(merge(3, 'b')).toBeDisabled();
  await take('d').uncheck();
  await take('a').uncheck();
  // One alone is merged with nothing.
  await expect(merge(1, 'c')).toBeDisabled();
  await take('d').check();
  await take('a').check();
  await merge(3, 'c').click();
  await expect(status(page, '3 clips were merged.')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(2);
  await expect(take('b')).toBeVisible();
  const said = page.locator('.clip-comment');
  await expect(said.filter({ hasText: /On c\.\s*On a\.\s*On d\./ })).toHaveCount(1);
  await expect(said.filter({ hasText: /^On b\.$/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(4);
});
