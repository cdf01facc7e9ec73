import type { Page } from '@playwright/test';
import { problemsOfPage } from '../support/axe';
import { expect, testInOwnBrowser as test } from '../support/chromium-test';
import { openDisplay, type Display } from '../support/display';
import { publishTo } from '../support/publish';
import { makeDue, openDrawer, repository, startWith } from '../support/publish-places';
import { putRecords } from '../support/put-records';

test.skip(process.platform !== 'linux', 'The browser asks for permission on a screen');

/** Has a digest sent to the repository by this browser, at a time. */
async function plan(page: Page, display: Display, digestId: string): Promise<void> {
  const drawer = await openDrawer(page, display, digestId);
  await drawer.getByRole('checkbox', { name: /^Repository/ }).check();
  const row = drawer.getByRole('listitem').filter({ hasText: 'Repository' });
  await row.getByRole('radio', { name: 'At a time' }).check();
  await row.getByLabel('Shown from').fill('2099-05-03T10:00');
  await publishTo(drawer, /^Repository/);
  await expect(drawer.getByText('This browser sends it on')).toBeVisible();
  await drawer.getByRole('button', { name: 'Done' }).click();
}

/** A page of the extension in which nothing is sent and no feed is written. */
const leaveWorkplace = (page: Page) => page.goto(new URL('/popup/index.html', page.url()).href);

const badge = (page: Page) => page.evaluate(`chrome.action.getBadgeText({})`);

test('after a planned post the feed is written, with nobody there; one that did not go out is said, and tried again', async ({
  site,
}) => {
  test.setTimeout(480_000);
  const place = await repository();
  const display = await openDisplay();
  const { reader, page } = await startWith(site, display, [place], 2);
  try {
    await putRecords(page, 'settings', [
      { id: 'feed', value: { title: 'Links', address: 'https://blog.example/feed.xml' }, stamps: {} },
      {
        id: 'feedPlaces',
        value: [
          {
            id: 'feed-place',
            destination: 'repository',
            kind: 'atom',
            path: 'static/feed.xml',
            isAutomatic: true,
            state: 'prepared',
          },
        ],
        stamps: {},
      },
    ]);
    await plan(page, display, 'digest-0');
    await plan(page, display, 'digest-1');
    await page.goto(new URL('#digests', page.url()).href);
    const cards = page.getByRole('list', { name: 'Digests', exact: true }).locator('.digest-card');
    const first = cards.filter({ hasText: 'Digest 0' });
    await expect(first).toContainText('Goes out on');
    await first.getByRole('button', { name: 'Do not send it then: Repository' }).click();
    await expect(first).not.toContainText('Goes out on');
    await expect(first.getByRole('link', { name: 'Digest 0', exact: true })).toBeFocused();
    await plan(page, display, 'digest-0');

    await leaveWorkplace(page);
    place.proxy.meetAll('refused with 401');
    await makeDue(page);
    await expect.poll(() => badge(page), { timeout: 60_000 }).toBe('!');
    expect(await place.count()).toBe(0);

    await page.goto(new URL('/options/index.html#digests', page.url()).href);
    const line = page.getByRole('link', { name: '2 planned posts have not gone out' });
    await expect(line).toBeVisible();
    await expect(first).toContainText('It was to go out on');
    await expect(first).toContainText('Repository');
    expect(await problemsOfPage(page)).toEqual([]);
    place.proxy.clear();
    await cards.filter({ hasText: 'Digest 1' }).getByRole('button', { name: 'Do not send it then' }).click();
    await expect(page.getByRole('link', { name: '1 planned post has not gone out' })).toBeVisible();
    await first.getByRole('button', { name: 'Try again: Repository' }).click();
    await expect(first).toContainText('Published', { timeout: 60_000 });
    await expect(line).toBeHidden();
    await expect.poll(() => badge(page)).toBe('');
    expect(await place.count()).toBe(1);
    await expect.poll(() => place.api.files('static'), { timeout: 60_000 }).toEqual(['static/feed.xml']);
    expect(place.api.text('static/feed.xml')).toContain('Digest 0');

    // By the background alone.
    await plan(page, display, 'digest-1');
    await leaveWorkplace(page);
    await makeDue(page);
    await expect.poll(() => place.api.text('static/feed.xml'), { timeout: 60_000 }).toContain('Digest 1');
    expect(await place.count()).toBe(2);
  } finally {
    await reader.quit();
    display.close();
    await place.stop();
  }
});
