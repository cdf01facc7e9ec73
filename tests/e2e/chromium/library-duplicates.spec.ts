import { aClip } from '../../builders/a-clip';
import { problemsOfPage } from '../support/axe';
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
  const keep = (name: string) =>
    page.getByRole('radio', { name: `Keep its title and address: https://one.example/${name}` });
  const outcome = page.getByRole('group', { name: 'What there will be' });
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4);
  await expect(outcome).toContainText('https://one.example/a');
  await expect(outcome.getByRole('button')).toHaveText('Merge 4 clips');
  await take('b').uncheck();
  await take('d').uncheck();
  await take('a').uncheck();
  // One alone is merged with nothing.
  await expect(outcome).toContainText('Choose two clips or more.');
  await expect(outcome.getByRole('button')).toHaveCount(0);
  await take('d').check();
  await take('a').check();
  await keep('c').check();
  // What there will be is said before it is done.
  await expect(outcome).toContainText('https://one.example/c');
  await expect(outcome).toContainText(/On c\.\s*On a\.\s*On d\./);
  await expect(outcome).toContainText('2 clips go to the trash.');
  expect(await problemsOfPage(page)).toEqual([]);
  await outcome.getByRole('button', { name: 'Merge 3 clips' }).press('Enter');
  await expect(status(page, '3 clips were merged.')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(2);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(take('b')).toBeVisible();
  const said = page.locator('.duplicate-clips .clip-summary-words');
  await expect(said.filter({ hasText: /On c\.\s*On a\.\s*On d\./ })).toHaveCount(1);
  await expect(said.filter({ hasText: /^On b\.$/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(4);
});
