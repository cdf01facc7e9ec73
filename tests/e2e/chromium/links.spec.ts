import type { Page } from '@playwright/test';
import { aClip } from '../../builders/a-clip';
import type { ChromiumReader } from '../support/chromium';
import { problemsOfPage } from '../support/axe';
import { expect, testOverProxy as test } from '../support/chromium-test';
import { details, doToSelected, status } from '../support/library-page';
import { allow, deny } from '../support/permission-dialog';
import { putClips } from '../support/put-clips';
import { workerLife } from '../support/worker-life';

// No server here sends the headers by which a page of another origin may read its answers: what can be
// known is known by the permission alone.

/** The list of clips of these pages, all chosen and about to be asked for. */
async function chooseClips(reader: ChromiumReader, ...urls: string[]): Promise<Page> {
  const page = await reader.openOptions();
  await putClips(
    page,
    urls.map((url) => aClip({ url, title: url })),
  );
  await expect(status(page, new RegExp(`^${urls.length} clips?$`))).toBeVisible();
  await details(page).first().focus();
  await page.keyboard.press('Control+a');
  await doToSelected(page, 'Check links');
  return page;
}

const answers = (page: Page) => page.getByRole('list', { name: 'Links to look at' }).getByRole('listitem');

test('pages that are gone are told from those that have moved, to a site that was asked or another', async ({
  reader,
  display,
  site,
}) => {
  const moved = (from: string, location: string) => ({
    url: from,
    status: 301,
    body: '',
    headers: { location },
  });
  site.add(
    { url: 'https://there.example/', body: 'Here.' },
    { url: 'https://gone.example/', status: 404, body: 'Gone.' },
    moved('https://bare.example/', 'https://www.bare.example/'),
    { url: 'https://www.bare.example/', body: 'Here.' },
    moved('https://old.example/', 'https://new.example/'),
    { url: 'https://new.example/', body: 'Here.' },
  );
  const hosts = ['there', 'gone', 'bare', 'old', 'down'];
  const page = await chooseClips(reader, ...hosts.map((host) => `https://${host}.example/`));
  const asked = page.getByRole('list', { name: '5 sites will be asked' }).getByRole('listitem');
  await expect(asked).toHaveCount(5);
  expect(await problemsOfPage(page)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Ask 5 sites' })).toBeFocused();
  await page.getByRole('button', { name: 'Ask 5 sites' }).click();
  await allow(display, () =>
    expect(status(page, '5 of 5 links asked. 1 is gone.')).toBeVisible({ timeout: 2_000 }),
  );

  await expect(answers(page)).toHaveCount(4);
  const answerOf = (host: string) =>
    answers(page)
      .filter({ hasText: `https://${host}.example/` })
      .first();
  const copy = (host: string) => answerOf(host).getByRole('link', { name: 'Web Archive’s copy' });
  await expect(answerOf('gone')).toContainText('is gone (404)');
  await expect(copy('gone')).toHaveAttribute(
    'href',
    'https://web.archive.org/web/20260503/https://gone.example/',
  );
  await expect(answerOf('bare')).toContainText('answers from another address: https://www.bare.example/');
  await expect(copy('bare')).toHaveCount(0);
  await expect(answerOf('old')).toContainText('leads on to another address, which could not be asked');
  await expect(copy('old')).toHaveCount(0);
  await expect(answerOf('down')).toContainText('does not answer');
  await expect(copy('down')).toBeVisible();

  // What was answered is seen in the rows, also after a reload.
  await page.getByRole('button', { name: 'Close' }).click();
  const badge = (host: string) =>
    page.locator('.clip-row', { hasText: `https://${host}.example/` }).locator('.link-badge');
  await expect(badge('gone')).toHaveText('Gone (404)');
  await page.reload();
  await expect(badge('gone')).toHaveText('Gone (404)');
  await expect(badge('old')).toHaveText('Moved');
  await expect(badge('there')).toHaveCount(0);
});

test('without the permission it is said that nothing can be known', async ({ reader, display, site }) => {
  const page = await chooseClips(reader, 'https://a.example/');
  await page.getByRole('button', { name: 'Ask 1 site' }).click();
  await deny(display, () => expect(status(page, 'it cannot be known')).toBeVisible({ timeout: 500 }));
  expect(site.requests.filter((url) => url.includes('a.example'))).toEqual([]);
});

test('while a server keeps silent the progress is shown, and the check can be cancelled', async ({
  reader,
  display,
  site,
}) => {
  site.add({ url: 'https://quick.example/', body: 'Here.' });
  site.add({ url: 'https://slow.example/', body: '', silent: true });
  site.add({ url: 'https://slow.example/next', body: 'Here.' });
  const page = await chooseClips(
    reader,
    'https://quick.example/',
    'https://slow.example/next',
    'https://slow.example/',
  );
  await page.getByRole('button', { name: 'Ask 2 sites' }).click();
  const progress = page.getByRole('progressbar', { name: 'Check links' });
  await allow(display, () => expect(progress).toBeVisible({ timeout: 2_000 }));
  await expect(status(page, '1 of 3 links asked.')).toBeVisible();
  await expect(progress).toHaveAttribute('value', '1');
  await expect(progress).toHaveAttribute('max', '3');

  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(status(page, 'Cancelled after 1 of 3 links.')).toBeVisible();
  await expect(progress).toBeHidden();
  await expect(answers(page)).toHaveCount(0);
  expect(site.requests).not.toContain('https://slow.example/next');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog', { name: 'Check links' })).toBeHidden();
});

test('many sites are asked for in portions, each with a permission that is given back', async ({
  reader,
  display,
  site,
}) => {
  const urls = Array.from({ length: 501 }, (_, n) => `http://site-${n}.example/`);
  site.add(...urls.map((url) => ({ url, body: 'Here.' })));
  const page = await chooseClips(reader, ...urls);
  await expect(page.getByText('501 sites are left to ask.')).toBeVisible();
  await page.getByRole('button', { name: 'Ask 500 sites' }).click();
  const next = page.getByRole('button', { name: 'Ask 1 site' });
  await allow(display, () => expect(page.getByRole('progressbar').or(next)).toBeVisible({ timeout: 2_000 }));
  await expect(next).toBeVisible({ timeout: 60_000 });
  await expect(status(page, '500 of 501 links asked. 0 are gone.')).toBeVisible();
  const lent = () => page.evaluate(`chrome.permissions.getAll().then(({ origins }) => origins)`);
  await expect.poll(lent).toEqual([]);

  await next.click();
  await allow(display, () =>
    expect(status(page, '501 of 501 links asked. 0 are gone.')).toBeVisible({ timeout: 2_000 }),
  );
  await expect(answers(page)).toHaveCount(0);
  await expect.poll(lent).toEqual([]);
});

test('sites are given back at the end, or once the background starts where the page was closed before', async ({
  reader,
  display,
  site,
}) => {
  site.add({ url: 'https://slow.example/', body: '', silent: true });
  const page = await chooseClips(reader, 'https://slow.example/');
  const other = await reader.openOptions('options/index.html#help');
  const lent = () => other.evaluate(`chrome.permissions.contains({ origins: ['*://slow.example/*'] })`);
  const worker = await workerLife(other);
  const restart = async () => {
    await worker.stop();
    await worker.start();
    // Whoever would take the sites back now is waited for.
    await other.evaluate(`navigator.locks.request('gleanings-lent-hosts', { mode: 'shared' }, () => 0)`);
  };
  const ask = async () => {
    await page.bringToFront();
    await page.getByRole('button', { name: 'Ask 1 site' }).click();
    const progress = page.getByRole('progressbar', { name: 'Check links' });
    await allow(display, () => expect(progress).toBeVisible({ timeout: 2_000 }));
    await expect.poll(lent).toBe(true);
  };

  await ask();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(status(page, 'Cancelled after 0 of 1 links.')).toBeVisible();
  await expect.poll(lent).toBe(false);
  await page.getByRole('button', { name: 'Close' }).click();

  await doToSelected(page, 'Check links');
  await ask();
  // The background leaves what is in use.
  await restart();
  expect(await lent()).toBe(true);

  await page.close();
  await restart();
  await expect.poll(lent).toBe(false);
});

test('a page that was gone is asked for again beside the check of a post, and found', async ({
  reader,
  display,
  site,
}) => {
  site.add({ url: 'https://gone.example/', status: 404, body: 'Gone.' });
  const page = await chooseClips(reader, 'https://gone.example/');
  await page.getByRole('button', { name: 'Ask 1 site' }).click();
  await allow(display, () =>
    expect(status(page, '1 of 1 links asked. 1 is gone.')).toBeVisible({ timeout: 2_000 }),
  );
  await page.getByRole('button', { name: 'Close' }).click();
  const selected = page.getByRole('group', { name: 'Selected clips' });
  await selected.getByRole('button', { name: 'Add to digest' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await page.goto(new URL('#digests', page.url()).href);
  await page.getByRole('list', { name: 'Digests', exact: true }).getByRole('link').first().click();
  const side = page.getByRole('complementary', { name: 'Details' });
  await side.getByRole('radio', { name: 'Checks' }).check();
  const finding = side.getByText('was not there (404)');
  await expect(finding).toBeVisible();
  site.add({ url: 'https://gone.example/', body: 'Here.' });
  await side.getByRole('button', { name: 'Check the link again: https://gone.example/' }).click();
  await allow(display, () => expect(finding).toHaveCount(0, { timeout: 2_000 }));
  await expect(side.getByText('The page of “https://gone.example/” is there.')).toBeVisible();
});
