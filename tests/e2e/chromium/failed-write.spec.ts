import { expect, testInOwnBrowser as test } from '../support/chromium-test';
import { seedClips } from '../support/seed-pages';

const comment = { role: 'textbox', name: 'Comment' };
const alert = { role: 'alert' };

test('on a full disk the popup says so, keeps the text, and saves when there is room again', async ({
  reader,
}) => {
  const popup = await reader.openPopup(await reader.visit(seedClips[0]!.url));
  await popup.find({ role: 'button', name: 'Save' });
  await popup.run(`
    window.realPut = IDBObjectStore.prototype.put;
    window.realAdd = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  `);
  await popup.type('Words that must not be lost');
  await popup.press('Control+Enter');
  await popup.says(alert, 'the disk is full');
  expect(await popup.value(comment)).toBe('Words that must not be lost');

  await popup.run(`
    IDBObjectStore.prototype.put = window.realPut;
    IDBObjectStore.prototype.add = window.realAdd;
  `);
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  const library = await reader.openOptions();
  await expect(library.getByRole('list', { name: 'Clips' })).toContainText('Words that must not be lost');
});

test('where the browser gives no database the popup says so, and the form can still be typed in', async ({
  reader,
}) => {
  const popup = await reader.openPopup(await reader.visit(seedClips[0]!.url));
  await popup.reloadWith(`
    IDBFactory.prototype.open = () => {
      throw new DOMException('No database here.', 'InvalidStateError');
    };
  `);
  await popup.says(alert, 'no place to keep clips');
  await popup.click(comment);
  await popup.type('Still here');
  await popup.press('Control+Enter');
  await popup.says(alert, 'no place to keep clips');
  expect(await popup.value(comment)).toBe('Still here');
  await popup.click({ role: 'button', name: 'Copy' });
  await popup.find({ role: 'button', name: 'Copied.' });
});

test('a library that a newer version has written is refused, in the workplace and in the popup', async ({
  reader,
}) => {
  const page = await reader.visit(seedClips[0]!.url);
  const workplace = await reader.openOptions();
  await workplace.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('gleanings', 990);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('future'));
        request.addEventListener('error', () => failed(request.error!));
        request.addEventListener('success', () => {
          request.result.close();
          done();
        });
      }),
  );
  await workplace.reload();
  await expect(workplace.getByRole('alert')).toContainText('A newer Gleanings has written this library');
  const popup = await reader.openPopup(page);
  await popup.says(alert, 'A newer Gleanings has written your library');
  const version = await workplace.evaluate(async () => (await indexedDB.databases())[0]?.version);
  expect(version).toBe(990);
});
