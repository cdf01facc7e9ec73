import { articlePage } from '../support/article-page';
import { expect, testInWindow as test } from '../support/chromium-test';
import { storedClips } from '../support/stored-clips';

const comment = { role: 'textbox', name: 'Comment' };
const first = 'https://news.example/2026/05/03/forgetting';
const second = 'https://other.example/remembering';

test('the capture stands in the side panel, follows the tab, and says what to press where it is not let in', async ({
  reader,
  site,
  display,
}) => {
  site.add(
    { url: first, body: articlePage({ title: 'On forgetting', paragraphs: ['By Ann Lee'] }) },
    { url: second, body: articlePage({ title: 'On remembering', paragraphs: [] }) },
  );
  const page = await reader.visit(first);
  const popup = await reader.openPopup(page);
  await popup.click({ role: 'button', name: 'More' });
  const panel = await reader.popupOpenedBy(() =>
    popup.click({ role: 'menuitem', name: 'Clip beside the page' }),
  );
  await popup.waitUntilClosed();
  await panel.says('.head', 'On forgetting');
  await panel.says('.head', 'Ann Lee');
  await panel.click(comment);
  await panel.type('Half a thought');
  await panel.keeps('Half a thought');
  await panel.press('Control+Enter');
  await panel.says({ role: 'status' }, 'Saved');
  expect(await storedClips(await reader.openOptions())).toMatchObject([
    { url: first, comment: 'Half a thought' },
  ]);

  // The grant was for that page alone. A shortcut on another lets the panel see it, which stays open.
  await (await reader.context.newPage()).goto(second);
  await panel.says('.outcome', 'Alt+Shift+E');
  await display.press('alt+shift+e');
  await panel.says('.head', 'On remembering');
  await page.bringToFront();
  await panel.says('.head', 'On forgetting');
  expect(await panel.isOpen()).toBe(true);
});
