import path from 'node:path';
import { pageScript } from '../../bench/storage/page-script.mjs';
import { badge } from '../support/badge';
import { ChromiumReader } from '../support/chromium';
import { expect, testInOwnBrowser as test } from '../support/chromium-test';
import { addAll, beginDigest, editWords, openDigests, recentClips } from '../support/composer';
import { openDisplay } from '../support/display';
import { drop, openExchange } from '../support/exchange-page';
import type { LibraryInPage } from '../support/library-in-page';
import { seedClips } from '../support/seed-pages';
import { storedClips } from '../support/stored-clips';

declare const gleanings: LibraryInPage;

/** A handful of kills of each kind; `KILLS=60 npx playwright test -c tests/e2e kill` is the long run. */
const kills = Number(process.env['KILLS'] ?? 3);

/** What is on screen so long before the browser dies is there after it. */
const promisedMs = 150;

const url = seedClips[1]!.url;
const comment = { role: 'textbox', name: 'Comment' };
const letters = Array.from(
  'The quick brown fox jumps over the lazy dog and on and on it goes without an end',
);

interface Typed {
  at: number;
  text: string;
}

/**
 * Types letter by letter, with `pauseMs` between them, until the browser is killed after so many of them;
 * resolves to what must have outlived that.
 */
async function typeUntilKilled(
  reader: ChromiumReader,
  press: (letter: string) => Promise<void>,
  { count, pauseMs }: { count: number; pauseMs: number },
): Promise<{ promised: string; typed: string }> {
  const typed: Typed[] = [{ at: 0, text: '' }];
  let killed: Promise<number> | undefined;
  for (const [index, letter] of letters.entries()) {
    if (index === count) killed = reader.crashAndRestart();
    // Nobody answers for a browser that is dead.
    const pressed = press(letter).then(
      () => true,
      () => false,
    );
    if (!(await Promise.race([pressed, ...(killed ? [killed.then(() => false)] : [])]))) break;
    typed.push({ at: Date.now(), text: typed.at(-1)!.text + letter });
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  const diedAt = await killed!;
  const promised = typed.findLast(({ at }) => at <= diedAt - promisedMs)!.text;
  return { promised, typed: typed.findLast(({ at }) => at <= diedAt)!.text };
}

/** Each kill comes at another place of the sentence, and at another distance from the letter before it. */
const rhythms = Array.from({ length: kills }, (_, kill) => ({
  count: 8 + ((kill * 7) % 40),
  pauseMs: (kill * 17) % 61,
}));

for (const rhythm of rhythms) {
  test(`letters typed in the popup outlive a kill after ${rhythm.count}, ${rhythm.pauseMs} ms apart`, async ({
    reader,
  }) => {
    const popup = await reader.openPopup(await reader.visit(url));
    await popup.waitForFocus(comment);
    // Only the form has it, not the shell that is typed in before.
    await popup.find({ role: 'combobox', name: 'Tags' });
    await popup.waitForFocus(comment);
    const { promised, typed } = await typeUntilKilled(reader, (letter) => popup.press(letter), rhythm);
    const again = await reader.openPopup(await reader.visit(url));
    // The words' field is there before what was stored.
    const kept = async () => (await again.value(comment)).slice(0, promised.length);
    await expect.poll(kept, { message: `what is kept of ${typed}` }).toBe(promised);
  });

  test(`letters typed in the composer outlive a kill after ${rhythm.count}, ${rhythm.pauseMs} ms apart`, async ({
    reader,
  }) => {
    const long = 'A sentence of the reader’s own, as there are many in a post that is long. '.repeat(8);
    const page = await openDigests(
      reader,
      recentClips(40, (index) => ({ comment: index === 2 ? '' : long })),
    );
    await beginDigest(page);
    await addAll(page, 40);
    const address = page.url();
    await editWords(page, 'Page 3');
    const { promised, typed } = await typeUntilKilled(
      reader,
      (letter) => page.keyboard.press(letter),
      rhythm,
    );
    const again = await reader.openOptions();
    await again.goto(address);
    await again.reload();
    const kept = await (await editWords(again, 'Page 3')).inputValue();
    expect(
      kept.startsWith(promised),
      `${JSON.stringify(kept)} holds ${JSON.stringify(promised)}, of ${typed}`,
    ).toBe(true);
  });

  test(`a clip of ${rhythm.count} letters outlives a kill right after it was saved`, async ({ reader }) => {
    const popup = await reader.openPopup(await reader.visit(url));
    await popup.waitForFocus(comment);
    const text = letters.slice(0, rhythm.count).join('');
    await popup.type(text);
    await popup.press('Control+Enter');
    await popup.says({ role: 'status' }, 'Saved');
    await reader.crashAndRestart();
    expect(await storedClips(await reader.openOptions())).toMatchObject([{ url, comment: text }]);
  });

  test(`a quick save outlives a kill right after the button said so (${rhythm.count})`, async ({ site }) => {
    const display = await openDisplay();
    const reader = await ChromiumReader.start(site, { display: display.name });
    try {
      await reader.visit(url);
      // A browser that has just come up takes a while to know the shortcuts.
      await expect(async () => {
        await display.press('alt+shift+s');
        await expect.poll(() => badge(reader), { intervals: [20], timeout: 1_500 }).toBe('✓');
      }).toPass();
      await reader.crashAndRestart();
      expect(await storedClips(await reader.openOptions())).toMatchObject([{ url }]);
    } finally {
      await reader.quit();
      display.close();
    }
  });

  test(`a change of many clips is whole or not there after a kill amid it (${rhythm.count})`, async ({
    reader,
  }) => {
    const page = await libraryPage(reader);
    await page.evaluate(() => gleanings.fill(4_000, 1));
    await page.evaluate(() => void gleanings.tagAll('everywhere'));
    await page.waitForFunction((done) => gleanings.done >= done, rhythm.count * 50);
    await reader.crashAndRestart();
    const next = await libraryPage(reader);
    const all = await next.evaluate(() => gleanings.found('is:private OR -is:private'));
    expect([0, all]).toContain(await next.evaluate(() => gleanings.tagged('everywhere')));
  });

  test(`an import is taken back at the next start, whatever is opened, after a kill amid it (${rhythm.count})`, async ({
    reader,
  }) => {
    const page = await openExchange(reader);
    const links = Array.from({ length: 12_000 }, (_, n) => `https://site${n % 300}.example/${n}`);
    await drop(page, 'many.txt', links.join('\n'));
    await page.getByRole('button', { name: /^Import 12,?000 clips$/ }).click();
    const done = () =>
      page.evaluate(() => document.querySelector<HTMLProgressElement>('main progress')?.value ?? 0);
    await expect.poll(done, { intervals: [10] }).toBeGreaterThanOrEqual(rhythm.count * 50);
    await reader.crashAndRestart();
    // No page of ours is open: the background is what starts first.
    const worker = await reader.worker();
    await expect.poll(async () => (await storedClips(worker)).length, { timeout: 60_000 }).toBe(0);
  });
}

const script = pageScript(path.resolve(import.meta.dirname, '../support/library-in-page.ts'));

/** A page of the extension that has the library's code. */
async function libraryPage(reader: ChromiumReader) {
  const page = await reader.openOptions();
  await page.evaluate(await script);
  return page;
}
