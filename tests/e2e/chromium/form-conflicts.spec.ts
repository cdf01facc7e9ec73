import { aClip } from '../../builders/a-clip';
import { articlePage } from '../support/article-page';
import { expect, test } from '../support/chromium-test';
import { editWords } from '../support/library-page';
import { putClips } from '../support/put-clips';
import { storedClips } from '../support/stored-clips';

const save = { role: 'button', name: 'Save' };
const status = { role: 'status' };
const url = 'https://news.example/2026/05/03/forgetting?id=7';

test.beforeEach(({ site }) =>
  site.add({ url, body: articlePage({ title: 'On forgetting', paragraphs: ['A passage.'] }) }),
);

test('what the library changed since a draft was begun survives the save of that draft, which can be undone', async ({
  reader,
}) => {
  const page = await reader.visit(url);
  const begun = await reader.openPopup(page);
  await begun.find(save);
  await begun.type('As first seen.');
  await begun.keeps('As first seen.');
  await begun.close();

  const library = await reader.openOptions();
  await putClips(library, [aClip({ url, title: 'On forgetting', comment: 'Of old.' })]);
  await library.reload();
  await library.getByRole('button', { name: /^Details of On forgetting/ }).click();
  await (await editWords(library)).fill('Rewritten in the library.');
  await library.getByRole('region', { name: 'Details' }).getByRole('button', { name: 'Private' }).click();
  await expect
    .poll(() => storedClips(library))
    .toMatchObject([{ comment: 'Rewritten in the library.', private: true }]);

  const popup = await reader.openPopup(page);
  await popup.says('.clip-form', 'now with both: Comment');
  await popup.click({ role: 'button', name: 'Done' });
  await popup.waitUntilClosed();
  expect(await storedClips(library)).toMatchObject([
    { comment: 'Rewritten in the library.\n\nAs first seen.', private: true },
  ]);
  await library.bringToFront();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(() => storedClips(library))
    .toMatchObject([{ comment: 'Rewritten in the library.', private: true }]);
});

test('of two titles, changed in the form and in the library, the reader chooses one', async ({ reader }) => {
  const page = await reader.visit(url);
  const first = await reader.openPopup(page);
  await first.find(save);
  await first.press('Control+Enter');
  await first.says(status, 'Saved');
  await first.close();
  const library = await reader.openOptions();
  const [clip] = await storedClips(library);
  const popup = await reader.openPopup(page);
  await popup.find({ role: 'button', name: 'Done' });
  await popup.click({ role: 'button', name: 'More' });
  await popup.click({ role: 'menuitem', name: 'Edit title, address, author…' });
  await popup.waitForFocus({ role: 'textbox', name: 'Title' });
  await popup.press('End');
  // A popup closes when one goes elsewhere; what a library in another window does, its code does here.
  await putClips(library, [{ ...clip!, title: 'On forgetting, theirs' }]);
  await popup.type(', mine');
  await popup.says('.conflict', 'Title: changed here and in the library');
  await popup.says('.conflict', 'Here: On forgetting, mine');
  expect(await storedClips(library)).toMatchObject([{ title: 'On forgetting, theirs' }]);
  await popup.click({ role: 'radio', name: 'In the library: On forgetting, theirs' });
  await popup.click({ role: 'radio', name: 'Here: On forgetting, mine' });
  await popup.press('Control+Enter');
  await popup.waitUntilClosed();
  expect(await storedClips(library)).toMatchObject([{ title: 'On forgetting, mine' }]);
});
