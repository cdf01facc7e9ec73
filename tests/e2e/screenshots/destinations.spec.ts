import type { Destination } from '../../../src/domain/destination';
import { ordinaryDigests } from '../../library/ordinary-digests';
import { ordinaryLibrary } from '../../library/ordinary-library';
import { ChromiumReader } from '../support/chromium';
import { expect, test } from '../support/chromium-test';
import { putClips, putDestinations, putDigests } from '../support/put-clips';
import { shoot } from '../support/shoot';

const site = { createdAt: '2026-05-03T10:00:00.000Z' };
const file = { ...site, folder: 'content/posts', format: 'hugo' } as const;

const destinations: Destination[] = [
  {
    ...site,
    id: 'd1',
    kind: 'wordpress',
    name: 'Marlow’s notebook of small things, and of a few that are not so small at all',
    address: 'https://marlow.example/',
    apiRoot: 'https://marlow.example/wp-json/',
    user: 'anna',
    status: 'draft',
    editor: 'blocks',
    author: 2,
    authors: [
      { id: 1, name: 'Anna Marlow' },
      { id: 2, name: '陈小雨' },
      { id: 3, name: 'ليلى' },
    ],
  },
  {
    ...site,
    id: 'd6',
    kind: 'ghost',
    name: 'The weekly',
    address: 'https://weekly.example/',
    apiRoot: 'https://weekly.example/ghost/api/admin/',
    status: 'published',
    targets: [
      { id: 'weekly', name: 'The weekly, every Sunday' },
      { id: 'zh', name: '每周阅读' },
    ],
  },
  {
    ...file,
    id: 'd2',
    kind: 'repository',
    name: 'anna/site',
    address: 'https://github.com/anna/site',
    apiRoot: 'https://api.github.com',
    forge: 'github',
    repository: 'anna/site',
    branch: '',
    fileName: ':year/:slug.md',
    commitMessage: 'post: :title',
  },
  {
    ...file,
    id: 'd3',
    kind: 'webdav',
    name: 'files.example/dav/blog',
    address: 'https://files.example/dav/blog/',
    apiRoot: 'https://files.example/dav/blog/',
    user: 'anna',
  },
  {
    ...site,
    id: 'd4',
    kind: 'micropub',
    name: '写作.example',
    address: 'https://anna.micro.example/',
    apiRoot: 'https://anna.micro.example/micropub',
    status: 'draft',
  },
  { ...site, id: 'd5', kind: 'folder', name: 'posts', format: 'jekyll' },
  {
    ...site,
    id: 'd7',
    kind: 'bluesky',
    name: '@anna.bsky.social',
    address: 'https://bsky.social/',
    apiRoot: 'https://bsky.social/',
    user: 'anna.bsky.social',
  },
];

for (const language of ['en-US', 'zh-CN']) {
  test(`destinations, and where a post can go, in ${language}`, async ({ site }) => {
    test.setTimeout(300_000);
    const reader = await ChromiumReader.start(site, { language });
    try {
      const page = await reader.openOptions('options/index.html#settings/destinations');
      const section = page.locator('#setting-destinations');
      await expect(section.locator('button').first()).toBeVisible();
      await putDestinations(page, destinations);
      const secret = JSON.stringify({ origin: 'https://marlow.example', value: 'x' });
      await page.evaluate(`chrome.storage.local.set({ 'secret d1': ${secret} })`);
      const acts = (row: number) => section.locator('.destinations > li').nth(row).locator('button');
      await expect(section.locator('.destinations > li')).toHaveCount(destinations.length);
      await section.scrollIntoViewIfNeeded();
      await shoot(page, language, 'settings-destinations');
      for (const [kind, name] of [
        [1, 'settings-destination-ghost'],
        [2, 'settings-destination-new'],
        [6, 'settings-destination-bluesky'],
      ] as const) {
        await section.locator('.destination-kinds button').nth(kind).click();
        await shoot(page, language, name, section.locator('.add-destination'));
        await section.locator('.add-destination > button').click();
      }
      for (const [row, name] of [
        [0, 'settings-destination-change'],
        [2, 'settings-destination-change-files'],
      ] as const) {
        await acts(row).nth(1).click();
        await shoot(page, language, name, section.locator('.is-changing'));
        await section.locator('.is-changing button').last().click();
      }

      const now = new Date().toISOString();
      const clips = ordinaryLibrary(now, 60);
      const [draft] = ordinaryDigests(now, clips);
      await putClips(page, clips);
      await putDigests(page, [draft!]);
      await page.goto(new URL(`#digests/${draft!.digest.id}`, page.url()).href);
      await page.locator('.composer-bar .button-primary').click();
      await shoot(page, language, 'publish-destination', page.locator('dialog .card-list').last());
    } finally {
      await reader.quit();
    }
  });
}
