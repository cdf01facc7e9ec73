import path from 'node:path';
import type { Page } from '@playwright/test';
import { pageScript } from '../../bench/storage/page-script.mjs';
import type { ChromiumReader } from '../support/chromium';
import { expect, testInOwnBrowser as test } from '../support/chromium-test';
import type { LibraryInPage } from '../support/library-in-page';

declare const gleanings: LibraryInPage;

const script = pageScript(path.resolve(import.meta.dirname, '../support/library-in-page.ts'));

/** A page of the extension that has the library's code. */
async function libraryPage(reader: ChromiumReader): Promise<Page> {
  const page = await reader.openOptions();
  await page.evaluate(await script);
  return page;
}

/** What is kept of numbers is what is there; the clean-up of old trash may come between the two readings. */
async function countsAreRight(page: Page): Promise<void> {
  await expect(async () => {
    const { kept, counted } = await page.evaluate(() => gleanings.keptAndCounted());
    expect(kept).toEqual(counted);
  }).toPass();
}

test('a browser that dies between a write and the next search leaves nothing out of it', async ({
  reader,
}) => {
  const page = await libraryPage(reader);
  await page.evaluate(() => gleanings.fill(1_000, 1));
  expect(await page.evaluate(() => gleanings.found('is:private OR -is:private'))).toBeGreaterThan(900);
  const before = await page.evaluate(() => gleanings.found('the'));
  await page.evaluate(() => gleanings.fill(500, 2));
  await reader.crashAndRestart();

  const next = await libraryPage(reader);
  expect(await next.evaluate(() => gleanings.found('the'))).toBeGreaterThan(before);
  await countsAreRight(next);
});

test('a browser that dies amid a change of many clips leaves the library whole', async ({ reader }) => {
  const page = await libraryPage(reader);
  await page.evaluate(() => gleanings.fill(8_000, 1));
  await page.evaluate(() => {
    void gleanings.tagAll('everywhere');
  });
  await page.waitForFunction(() => gleanings.done >= 2_000);
  await reader.crashAndRestart();

  const next = await libraryPage(reader);
  const { tagged, found, undoable, all } = await next.evaluate(async () => ({
    tagged: await gleanings.tagged('everywhere'),
    found: await gleanings.found('#everywhere'),
    undoable: await gleanings.undoable(),
    all: await gleanings.found('is:private OR -is:private'),
  }));
  // All or nothing: a slow machine may have come to the end before the browser was gone.
  expect([0, all]).toContain(tagged);
  expect({ found, undoable }).toEqual({ found: tagged, undoable: tagged === 0 ? 0 : 1 });
  await countsAreRight(next);
});

test('a browser that dies while a tag is renamed has renamed it everywhere or nowhere', async ({
  reader,
}) => {
  const page = await libraryPage(reader);
  await page.evaluate(() => gleanings.fill(6_000, 1));
  await page.evaluate(() => gleanings.tagAll('before'));
  await page.evaluate(() => {
    gleanings.done = 0;
    void gleanings.renameTag('before', 'after');
  });
  await page.waitForFunction(() => gleanings.done >= 1_500);
  await reader.crashAndRestart();

  const next = await libraryPage(reader);
  const [before, after, all, undoable] = await next.evaluate(() =>
    Promise.all([
      gleanings.tagged('before'),
      gleanings.tagged('after'),
      gleanings.found('is:private OR -is:private'),
      gleanings.undoable(),
    ]),
  );
  expect([0, all]).toContain(after);
  expect({ before, undoable }).toEqual({ before: all - after, undoable: after === 0 ? 1 : 2 });
  await countsAreRight(next);
});
