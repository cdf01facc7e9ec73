import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { articlePage } from './article-page';
import { welcomePage, type ChromiumReader } from './chromium';
import { tray } from './composer';
import { CountedWriter } from './counted-writer';
import type { Display } from './display';
import { details, rows } from './library-page';
import { outcome, publishDrawer } from './publish';
import { putClips } from './put-clips';
import type { Site } from './site';

/** What each walk costs in clicks, in keys that act, and in characters. */
export type Walks = Record<
  'firstClip' | 'bringIn' | 'findTen' | 'firstDigest' | 'secondDigest',
  CountedWriter
>;

interface Walker {
  reader: ChromiumReader;
  page: Page;
  look: (name: string) => Promise<void>;
}

const tried = 'https://en.wikipedia.org/wiki/Gleaning';
const standing = 'What I read this week, in no order.';

/** What a person remembers of ten bookmarks, and how the title begins of the one that is meant. */
const memories = [
  ['rivers city', 'The Rivers Under Your City'],
  ['tidal mills', 'A field guide to tidal mills'],
  ['#telephony', 'The last phone box on the island'],
  ['graph database', 'garden/tinygraph'],
  ['salary', 'Salary review 2026'],
  ['無人駅', '山あいの無人駅に'],
  ['sourdough', 'Why is my sourdough flat?'],
  ['#bees', 'What the bees over the ring road eat'],
  ['timetable', 'How to read a printed timetable'],
  ['邮件列表', '我是如何用三年时间'],
] as const;

/**
 * The first hour of a new user, and the week after, without help: from the page that installing opens to the
 * second digest. `look` is called at what is worth a picture.
 */
export async function walk(
  reader: ChromiumReader,
  site: Site,
  display: Display,
  size: { width: number; height: number },
  look: (name: string, page: Page) => Promise<void> = async () => undefined,
): Promise<Walks> {
  const page = await welcomePage(reader.context);
  await page.setViewportSize(size);
  const walker: Walker = {
    reader,
    page,
    look: async (name) => {
      await expect.poll(() => overflow(page), `${name} is wider than its window`).toBe(0);
      await look(name, page);
    },
  };
  return {
    firstClip: await clipFirstPage(walker, site, display),
    bringIn: await bringBookmarks(walker),
    findTen: await findTen(walker),
    firstDigest: await makeFirstDigest(walker),
    secondDigest: await makeSecondDigest(walker),
  };
}

async function clipFirstPage({ reader, page, look }: Walker, site: Site, display: Display) {
  const writer = new CountedWriter(page);
  const passage = 'Gleaning is the act of collecting what is left of a crop.';
  site.add({ url: tried, body: articlePage({ title: 'Gleaning', paragraphs: [passage] }) });
  await expect(page.locator('kbd')).toHaveText(['Alt', 'Shift', 'G']);
  await look('welcome');
  const opening = reader.context.waitForEvent('page');
  await writer.click(page.getByRole('button', { name: 'Open a page to try' }));
  await (await opening).waitForLoadState();
  const popup = await reader.popupOpenedBy(() => writer.pressShortcut(() => display.press('alt+shift+g')));
  await popup.find({ role: 'combobox', name: 'Tags' });
  await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
  await writer.typeIn(popup, 'Where the word comes from.');
  await writer.pressIn(popup, 'Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  await popup.close();
  await page.bringToFront();
  await expect(page.getByText('You clipped Gleaning')).toBeVisible();
  await look('clipped');
  return writer;
}

async function bringBookmarks({ page, look }: Walker) {
  const writer = new CountedWriter(page);
  await writer.click(page.getByRole('link', { name: 'Bookmarks or a file…' }));
  const choosing = page.waitForEvent('filechooser');
  await writer.click(page.locator('.exchange-foot .button-primary'));
  const buffer = Buffer.from(bookmarkFile(200));
  await (await choosing).setFiles({ name: 'bookmarks.html', mimeType: 'text/html', buffer });
  const begin = page.getByRole('button', { name: 'Import 200 clips' });
  await expect(begin).toBeVisible();
  await look('import');
  await writer.click(begin);
  await writer.click(page.getByRole('link', { name: 'Show the library' }));
  await expect(rows(page).first()).toBeVisible();
  await look('library');
  return writer;
}

async function findTen({ page, look }: Walker) {
  const writer = new CountedWriter(page);
  for (const [words, title] of memories) {
    await writer.press('/');
    await writer.press('Control+a');
    await writer.type(words);
    await writer.press('Enter');
    await expect(details(page).first()).toHaveAccessibleName(
      new RegExp(`^Details of “?${title.slice(0, 18)}`),
    );
    if (words === 'tidal mills') await look('found');
  }
  return writer;
}

async function makeFirstDigest(walker: Walker) {
  const { page, look } = walker;
  const writer = new CountedWriter(page);
  await beginDigest(walker, writer);
  await writer.click(page.getByRole('button', { name: 'Opening words' }));
  await writer.type(standing);
  await writer.press('Escape');
  await addAllOfWeek(walker, writer);
  await look('first-digest');
  await openPublish(walker, writer);
  await writer.click(publishDrawer(page).getByRole('checkbox', { name: /^Downloads folder/ }));
  const text = await publish(walker, writer, () => look('published'));
  expect(text).toContain(standing);
  expect(text).toContain(`[Gleaning](${tried})`);
  return writer;
}

/** There are new clips, and what was typed for the first digest is there again. */
async function makeSecondDigest(walker: Walker) {
  const { page, look } = walker;
  const savedAt = new Date().toISOString();
  const titles = ['One', 'Two', 'Three'];
  await putClips(
    page,
    titles.map((title, at) =>
      aClip({ url: `https://week.example/${at}`, title, comment: '', savedAt, changedAt: savedAt }),
    ),
  );
  await page.getByRole('link', { name: 'All digests' }).click();
  const writer = new CountedWriter(page);
  await beginDigest(walker, writer);
  await writer.click(page.getByRole('button', { name: 'As last time' }));
  await expect(page.getByText(standing)).toBeVisible();
  await look('second-digest');
  await addAllOfWeek(walker, writer);
  await openPublish(walker, writer);
  const text = await publish(walker, writer);
  expect(text).toContain(standing);
  for (const at of titles.keys()) expect(text).toContain(`(https://week.example/${at})`);
  expect(text).not.toContain(tried);
  return writer;
}

const isPhone = (page: Page) => page.viewportSize()!.width < 900;

async function beginDigest({ page }: Walker, writer: CountedWriter): Promise<void> {
  await writer.click(
    isPhone(page)
      ? page.getByRole('button', { name: 'Begin a digest' })
      : page.getByRole('complementary').getByRole('link', { name: 'New digest' }),
  );
  await expect(page.getByRole('button', { name: 'Opening words' })).toBeVisible();
}

const phoneTab = (page: Page, name: RegExp) => page.locator('.phone-tabs').getByRole('button', { name });

async function addAllOfWeek({ page }: Walker, writer: CountedWriter): Promise<void> {
  if (isPhone(page)) await writer.click(phoneTab(page, /^Clips/));
  await writer.click(
    tray(page)
      .getByRole('button', { name: /^Add all / })
      .first(),
  );
}

async function openPublish({ page }: Walker, writer: CountedWriter): Promise<void> {
  await writer.click(
    isPhone(page) ? phoneTab(page, /^Publish/) : page.getByRole('button', { name: 'Publish…' }),
  );
  await expect(publishDrawer(page)).toBeVisible();
}

/** Presses the last button; resolves to the text of the file that lies in the downloads then. */
async function publish(
  { page }: Walker,
  writer: CountedWriter,
  onPublished?: () => Promise<void>,
): Promise<string> {
  const arriving = page.waitForEvent('download', { timeout: 60_000 });
  await writer.click(publishDrawer(page).getByRole('button', { name: 'Publish to 1 place' }));
  const download = await arriving;
  await expect(outcome(publishDrawer(page), 'Downloads folder')).toContainText('is in your downloads.');
  const text = await readFile(await download.path(), 'utf8');
  await onPublished?.();
  await publishDrawer(page).getByRole('button', { name: 'Done' }).click();
  return text;
}

/** How many pixels of the page are to be seen by scrolling sideways alone. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The ordinary library as a browser writes its bookmarks. */
function bookmarkFile(count: number): string {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  const links = ordinaryLibrary(yesterday, count).map(
    ({ url, title, savedAt, tags }) =>
      `<DT><A HREF="${escape(url)}" ADD_DATE="${Math.floor(Date.parse(savedAt) / 1000)}" TAGS="${escape(tags.join())}">${escape(title)}</A>`,
  );
  return [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<DL><p>',
    '<DT><H3>Reading</H3>',
    '<DL><p>',
    ...links,
    '</DL><p>',
    '</DL><p>',
    '',
  ].join('\n');
}
