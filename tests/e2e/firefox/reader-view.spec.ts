import { articlePage } from '../support/article-page';
import { expect, test } from '../support/firefox-test';

const comment = { role: 'textbox', name: 'Comment' };
const url = 'https://news.example/2026/05/03/forgetting';
const paragraphs = Array.from({ length: 12 }, (_, n) =>
  `Paragraph ${n + 1} is long enough, at a few hundred letters, that a reader’s view is made of it. `.repeat(
    4,
  ),
);

test('the reader view clips the page that it shows', async ({ reader, site }) => {
  site.add({ url, body: articlePage({ title: 'On forgetting', paragraphs }) });
  await reader.visit(url);
  await reader.visit(`about:reader?url=${encodeURIComponent(url)}`);
  await expect
    .poll(() => reader.window.inPage(() => document.querySelector('.reader-title')?.textContent ?? ''))
    .toBe('On forgetting');
  const popup = await reader.openPopup();
  await popup.waitForFocus(comment);
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  await popup.close();
  await reader.visit(url);
  const again = await reader.openPopup();
  // The clip is found by the page's own address, so that is what was saved.
  await again.says('.clip-form', 'On forgetting');
  await again.find({ role: 'button', name: 'Done' });
});

test('a selection in a frame is taken', async ({ reader, site }) => {
  const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>Docs</title>${body}`;
  site.add(
    { url, body: page('<p>Above</p><iframe src="inner.html" width="400" height="200"></iframe>') },
    { url: new URL('inner.html', url).href, body: page('<p>Strings are <b>constant</b>.</p>') },
  );
  await reader.visit(url);
  await reader.window.inPage(() => {
    const inner = document.querySelector('iframe')!.contentWindow!;
    inner.focus();
    inner.getSelection()!.selectAllChildren(inner.document.querySelector('p')!);
  });
  const popup = await reader.openPopup();
  await popup.waitForFocus(comment);
  await popup.says('.quotes', 'Strings are constant.');
});
