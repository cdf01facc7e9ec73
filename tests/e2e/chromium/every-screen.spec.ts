import type { Page } from '@playwright/test';
import { ordinaryDigests } from '../../library/ordinary-digests';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { problemsOfPage } from '../support/axe';
import { expect, test } from '../support/chromium-test';
import { putDigests } from '../support/put-clips';
import { actOnTag, details, openWith, rows, search } from '../support/library-page';

const media = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const one of media) {
    await page.emulateMedia(one);
    expect(await problemsOfPage(page), `${name} ${Object.values(one).join(' ')}`).toEqual([]);
  }
  await page.emulateMedia(media[0]);
}

type State = [name: string, place: string, prepare?: (page: Page) => Promise<unknown>];

const press = (key: string) => async (page: Page) => {
  await details(page).first().focus();
  await page.keyboard.press(key);
};
const openFirst = async (page: Page) => {
  await details(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.detail-body')).toBeVisible();
};
const look = (name: string) => (page: Page) => page.getByRole('radio', { name }).check();
const asks = async (page: Page) => expect(page.getByRole('dialog')).toBeVisible();

/** Every screen of the workplace with a library of some weeks, and its states. */
const states: readonly State[] = [
  ['library', '#library'],
  ['cards', '#library', look('Cards')],
  ['headlines', '#library', look('Headlines')],
  ['library again', '#library', look('List')],
  ['a clip', '#library', openFirst],
  [
    'a clip whose facts are edited',
    '#library',
    async (page) => {
      await openFirst(page);
      await page.getByRole('button', { name: /^Edit title/ }).click();
      await page.getByText('More fields').click();
    },
  ],
  ['chosen clips', '#library', (page) => rows(page).getByRole('checkbox').nth(1).click()],
  ['a row under the keyboard', '#library', press('ArrowDown')],
  [
    'a menu',
    '#library',
    async (page) => {
      await page.getByRole('button', { name: /^Sort:/ }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'what can be done to a row',
    '#library',
    async (page) => {
      await press('ContextMenu')(page);
      await asks(page);
    },
  ],
  [
    'tags are asked for',
    '#library',
    async (page) => {
      await press('t')(page);
      await asks(page);
    },
  ],
  [
    'a digest is asked for',
    '#library',
    async (page) => {
      await press('d')(page);
      await asks(page);
    },
  ],
  [
    'keys',
    '#library',
    async (page) => {
      await press('?')(page);
      await asks(page);
    },
  ],
  ['parts of a search', '#library?q=%23maps%20-is%3Aprivate'],
  ['a search that is not understood', '#library?q=is%3Aunusd%20tga%3Amaps'],
  [
    'what may be meant',
    '#library',
    async (page) => {
      await search(page).fill('is:');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  ],
  ['nothing found', '#library?q=is%3Aprivate%20zzzzz'],
  ['an empty trash', '#library?q=is%3Atrashed'],
  ['tags', '#tags'],
  ['duplicates', '#duplicates'],
  [
    'chosen tags',
    '#tags',
    async (page) => {
      await page.locator('.tag-table tbody input').nth(1).check();
      await page.locator('.tag-table tbody input').nth(2).check();
    },
  ],
  ['what posts make of a tag', '#tags', (page) => actOnTag(page, /./, 'In posts…')],
  ['statistics', '#stats'],
  ['sites', '#sites'],
  ['digests', '#digests'],
  ['drafts', '#drafts'],
  ['tabs', '#tabs'],
  ['series', '#digests?view=series'],
  ['feeds', '#digests?view=feeds'],
  ['import', '#exchange'],
  ['export', '#exchange/export'],
  ['backup', '#exchange/backup'],
  ['sync that is off', '#sync'],
  ['settings', '#settings'],
  [
    'everything is to be deleted',
    '#settings/data',
    async (page) => {
      await page.getByRole('button', { name: 'Delete…' }).click();
      await asks(page);
    },
  ],
  ['help', '#help'],
];

const bar = (page: Page) => page.locator('.composer-bar');
const sideTab = (name: string | RegExp) => (page: Page) => page.getByRole('radio', { name }).check();

/** The first digest's composer, and its states. */
const composerStates: readonly State[] = [
  ['the composer', ''],
  [
    'words that are edited',
    '',
    async (page) => {
      await page.getByRole('list', { name: 'Outline' }).getByRole('listitem').first().focus();
      await page.keyboard.press('Enter');
    },
  ],
  ['checks', '', sideTab(/^Checks/)],
  ['a template', '', sideTab('Template')],
  ['the post again', '', sideTab('Post')],
  [
    'a preview',
    '',
    (page) =>
      bar(page)
        .getByRole('button', { name: /^Preview/ })
        .click(),
  ],
  ['publish', '', (page) => bar(page).getByRole('button', { name: 'Publish…' }).click()],
];

test('axe finds nothing on any screen, in any state, light, dark and in forced colours', async ({
  reader,
}) => {
  test.setTimeout(600_000);
  const page = await openWith(reader, ordinaryLibrary(new Date().toISOString(), 40));
  const base = page.url().split('#')[0]!;
  for (const [name, place, prepare] of states) {
    await test.step(name, async () => {
      await page.goto('about:blank');
      await page.goto(`${base}${place}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (place.startsWith('#library'))
        await expect(page.locator('.clip-row, .clip-card-item, .empty-state').first()).toBeVisible();
      await prepare?.(page);
      await expectAccessible(page, name);
    });
  }
});

test('axe finds nothing in the composer, in any state, light, dark and in forced colours', async ({
  reader,
}) => {
  const now = new Date().toISOString();
  const clips = ordinaryLibrary(now, 40);
  const page = await openWith(reader, clips, '#digests');
  await putDigests(page, ordinaryDigests(now, clips));
  await page.setViewportSize({ width: 1440, height: 900 });
  const views = page.getByRole('radiogroup', { name: 'Which digests' });
  for (const view of ['Published', 'Feeds', 'Drafts']) {
    await views.getByRole('radio', { name: view }).check();
    await expectAccessible(page, view);
  }
  await page
    .getByRole('link', { name: /^Continue/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#digests\/[^/]+$/);
  const address = page.url();
  for (const [name, , prepare] of composerStates) {
    await test.step(name, async () => {
      await page.goto('about:blank');
      await page.goto(address);
      await expect(page.getByRole('list', { name: 'Outline' }).getByRole('listitem').first()).toBeVisible();
      await prepare?.(page);
      await expectAccessible(page, name);
    });
  }
});

test('axe finds nothing in a workplace in which nothing is kept yet', async ({ reader }) => {
  const page = await openWith(reader, []);
  const base = page.url().split('#')[0]!;
  for (const place of [
    '#library',
    '#tags',
    '#duplicates',
    '#stats',
    '#sites',
    '#digests',
    '#drafts',
    '#exchange',
  ]) {
    await page.goto('about:blank');
    await page.goto(`${base}${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, place);
  }
});
