import path from 'node:path';
import { ordinaryArticles } from '../../library/ordinary-articles';
import { articlePage } from '../support/article-page';
import { expect, test } from '../support/firefox-test';
import { shotsFolder } from '../support/shoot';

const comment = { role: 'textbox', name: 'Comment' };

test("Firefox's side bar, with a page and without its grant", async ({ reader, site }) => {
  const [{ url: first, title }, { url: second }] = [ordinaryArticles[1]!, ordinaryArticles[2]!];
  site.add(
    { url: first, body: articlePage({ title, paragraphs: ['By Morwenna Pryce'] }) },
    { url: second, body: articlePage({ title: 'Another page', paragraphs: [] }) },
  );
  await reader.visit(first);
  const bar = await reader.openSideBar();
  await bar.says('.head', 'Morwenna Pryce');
  await bar.click(comment);
  await bar.type('Maintenance as love. [The whole essay]() in seven words.');
  await expect.poll(() => bar.value(comment)).toContain('seven words.');
  await bar.screenshot(path.join(shotsFolder, 'side-bar-firefox.png'));
  await reader.visit(second);
  await bar.says('.outcome', 'Alt+Shift+E');
  await bar.screenshot(path.join(shotsFolder, 'side-bar-firefox-closed.png'));
  await bar.close();
});
