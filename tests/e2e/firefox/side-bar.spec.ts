import { articlePage } from '../support/article-page';
import { expect, test } from '../support/firefox-test';

const comment = { role: 'textbox', name: 'Comment' };
const first = 'https://news.example/2026/05/03/forgetting';
const second = 'https://other.example/remembering';

test('the capture stands in the side bar, and says what to press where it is not let in', async ({
  reader,
  site,
}) => {
  site.add(
    { url: first, body: articlePage({ title: 'On forgetting', paragraphs: ['By Ann Lee'] }) },
    { url: second, body: articlePage({ title: 'On remembering', paragraphs: [] }) },
  );
  await reader.visit(first);
  const bar = await reader.openSideBar();
  await bar.says('.head', 'On forgetting');
  await bar.says('.head', 'Ann Lee');
  await bar.click(comment);
  await bar.type('Half a thought');
  await expect.poll(() => bar.value(comment)).toBe('Half a thought');
  await bar.keeps('Half a thought');
  await bar.press('Control+Enter');
  await bar.says({ role: 'status' }, 'Saved');

  // The grant of a shortcut ends with the page.
  await reader.visit(second);
  await bar.says('.outcome', 'Alt+Shift+E');
  await reader.openSideBar();
  await bar.says('.head', 'On remembering');
  await bar.close();
});
