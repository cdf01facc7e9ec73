import { aClip } from '../../builders/a-clip';
import { expect, test } from '../support/chromium-test';
import { drop, importDone, openExchange } from '../support/exchange-page';
import { doToSelected, openWith, rows, status } from '../support/library-page';
import { seedClips } from '../support/seed-pages';
import { storedClips } from '../support/stored-clips';

const tracked = 'https://news.example/fog?utm_source=mail&id=7';
const wrapped = 'https://www.google.com/url?q=https://maps.example/atlas&sa=D';

test('addresses of chosen clips are cleaned, and Undo brings back every letter of them', async ({
  reader,
}) => {
  const page = await openWith(reader, [
    aClip({ id: 'a', url: tracked, title: 'Fog signals' }),
    aClip({ id: 'b', url: wrapped, title: 'An atlas' }),
    aClip({ id: 'c', url: 'https://plain.example/', title: 'Plain' }),
  ]);
  const urls = async () => (await storedClips(page)).map(({ id, url }) => [id, url]);
  const before = await urls();
  await expect(rows(page)).toHaveCount(3);
  for (const box of await rows(page).getByRole('checkbox').all()) await box.check({ force: true });
  await doToSelected(page, 'Clean addresses');
  await expect(status(page, 'The addresses of 2 clips were cleaned.')).toBeVisible();
  expect(await urls()).toEqual([
    ['a', 'https://news.example/fog?id=7'],
    ['b', 'https://maps.example/atlas'],
    ['c', 'https://plain.example/'],
  ]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(urls).toEqual(before);
});

test('an import cleans addresses, unless the reader says otherwise', async ({ reader }) => {
  const page = await openExchange(reader);
  const choice = page.getByRole('checkbox', { name: /^Take tracking out of addresses/ });
  const bring = async (isCleaned: boolean) => {
    await drop(page, 'links.txt', `${tracked}\n${wrapped}\n`);
    await choice.setChecked(isCleaned);
    await page.getByRole('button', { name: 'Import 2 clips' }).click();
    await expect(importDone(page)).toBeVisible();
    return (await storedClips(page)).map(({ url }) => url).toSorted();
  };
  expect(await bring(true)).toEqual(['https://maps.example/atlas', 'https://news.example/fog?id=7']);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('The import was undone.')).toBeVisible();
  expect(await bring(false)).toEqual([tracked, wrapped].toSorted());
});

test('an address that is none on the web is not saved: the popup says why and opens its field', async ({
  reader,
}) => {
  const popup = await reader.openPopup(await reader.visit(seedClips[1]!.url));
  await popup.find({ role: 'button', name: 'Save' });
  const isOpen = () =>
    popup.evaluate(() => document.querySelector('input[type=url][aria-invalid=true]') !== null);
  await popup.click({ role: 'button', name: 'More' });
  await popup.click({ role: 'menuitem', name: 'Edit title, address, author…' });
  await popup.click({ role: 'textbox', name: 'Address' });
  await popup.press('Control+a');
  await popup.type('htp:/nonsense');
  await popup.press('Escape');
  expect(await isOpen()).toBe(false);
  await popup.click({ role: 'button', name: 'Save' });
  await popup.says('.clip-form', 'a web address begins with http:// or https://');
  await expect.poll(isOpen).toBe(true);
  expect(await storedClips(await reader.openOptions())).toEqual([]);
});
