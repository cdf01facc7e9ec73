import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { test } from '../support/chromium-test';

const comment = { role: 'textbox', name: 'Comment' };
const url = 'https://docs.example/';
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/quotes/${name}`, import.meta.url), 'utf8');
const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Docs</title>${body}`;

/** Clicks into the frame and selects all of its paragraph, as a reader does. */
async function selectInFrame(page: Page, frame: string): Promise<void> {
  const words = page.frameLocator(frame).locator('p');
  await words.click({ clickCount: 3 });
}

test('a selection in a frame of a frameset is taken', async ({ reader, site }) => {
  site.add(
    { url, body: fixture('frameset.html') },
    { url: `${url}toc.html`, body: fixture('toc.html') },
    { url: `${url}String.html`, body: page('<p>Strings are <b>constant</b>.</p>') },
  );
  const tab = await reader.visit(url);
  await selectInFrame(tab, 'frame[src="String.html"]');
  const popup = await reader.openPopup(tab);
  await popup.waitForFocus(comment);
  await popup.says('.quotes', 'Strings are constant.');
});

test('a selection in a frame of another site, which Chromium lets no extension read, is said to be missing', async ({
  reader,
  site,
}) => {
  const other = 'https://forum.example/thread';
  site.add(
    { url, body: page(`<p>Above</p><iframe id="f" src="${other}" width="400" height="200"></iframe>`) },
    { url: other, body: page('<p>Words of the thread.</p>') },
  );
  const tab = await reader.visit(url);
  await selectInFrame(tab, '#f');
  const popup = await reader.openPopup(tab);
  await popup.waitForFocus(comment);
  await popup.says('.clip-form', 'a part from another site, which no extension can read');
});
