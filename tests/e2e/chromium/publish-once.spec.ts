import type { Locator } from '@playwright/test';
import type { Fault, FaultProxy } from '../../servers/fault-proxy';
import { installed, installWordPress } from '../../servers/install-servers';
import { expect, testInOwnBrowser as test } from '../support/chromium-test';
import { openDisplay } from '../support/display';
import { outcome, publishTo } from '../support/publish';
import { makeDue, openDrawer, repository, startWith, webDav, wordPress } from '../support/publish-places';
import { workerLife } from '../support/worker-life';

test.skip(process.platform !== 'linux', 'The browser asks for permission on a screen');

/** Presses Publish and does not wait for what comes of it. */
async function beginPublishing(drawer: Locator, name: string): Promise<void> {
  const boxes = drawer.getByRole('list', { name: 'Where to' }).getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await box.uncheck();
  await drawer.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await drawer.getByRole('button', { name: 'Publish to 1 place' }).click();
}

const isWrite = ({ method = 'GET', url = '' }: { method?: string; url?: string }) =>
  method === 'MOVE' || (method === 'POST' && /\/posts(?:\?|$)/.test(url));

/** Where the browser dies: what is held, and how many posts there are then. */
function deaths(): {
  name: string;
  fault: Fault;
  holds: Parameters<FaultProxy['meet']>[1];
  made: number;
  truth: RegExp;
}[] {
  let hasWritten = false;
  return [
    { name: 'prepared', fault: 'never passed on', holds: () => true, made: 0, truth: /Not sent yet/ },
    {
      name: 'sending, before it arrives',
      fault: 'never passed on',
      holds: isWrite,
      made: 0,
      truth: /^Not sent$/,
    },
    {
      name: 'sending, before the answer',
      fault: 'never answered',
      holds: isWrite,
      made: 1,
      truth: /There since/,
    },
    {
      name: 'sent, before that is stored',
      fault: 'never passed on',
      holds: (request) => {
        const isReadingBack = hasWritten;
        hasWritten ||= isWrite(request);
        return isReadingBack;
      },
      made: 1,
      truth: /There since/,
    },
  ];
}

for (const [kind, start] of Object.entries({ WordPress: wordPress, WebDAV: webDav }))
  test(`a browser that is killed amid publishing to ${kind} leaves one post, whatever it was doing`, async ({
    site,
  }) => {
    test.setTimeout(600_000);
    // Four starts of a browser and four of the browser's own questions: the long run, beside `KILLS` of kill.spec.
    test.skip(process.env['KILLS'] === undefined, 'KILLS=1 runs the kills amid publishing');
    test.skip(
      (kind === 'WordPress' ? await installWordPress() : await installed('rclone', 'webdav')) === undefined,
      `${kind} cannot be installed here`,
    );
    const [place, display] = [await start(), await openDisplay()];
    const all = deaths();
    const { reader, page: first } = await startWith(site, display, [place], all.length);
    try {
      let page = first;
      for (const [index, { name, fault, holds, made, truth }] of all.entries()) {
        const before = await place.count();
        const held = new Promise<void>((resolve) => {
          place.proxy.onHeld = resolve;
        });
        const drawer = await openDrawer(page, display, `digest-${index}`);
        await reader.keepsPermissionFor('127.0.0.1');
        place.proxy.meet(fault, holds);
        await beginPublishing(drawer, kind);
        await held;
        expect(await place.count(), name).toBe(before + made);
        await reader.crashAndRestart();
        place.proxy.clear();

        page = await reader.openOptions('options/index.html#digests');
        const again = await openDrawer(page, display, `digest-${index}`);
        const row = again.getByRole('listitem').filter({ hasText: kind });
        await expect(row.locator('.state'), name).toHaveText(truth, { timeout: 60_000 });
        await publishTo(again, new RegExp(`^${kind}`));
        await expect(outcome(again, kind), name).toContainText('It is there, and was read back.');
        expect(await place.count(), name).toBe(before + 1);
        await again.getByRole('button', { name: 'Done' }).click();
      }
    } finally {
      await reader.quit();
      display.close();
      await place.stop();
    }
  });

test('of three places one that fails and one that is cancelled do not stop the third; a planned post outlives its worker', async ({
  site,
}) => {
  test.setTimeout(600_000);
  test.skip((await installed('rclone', 'webdav')) === undefined, 'rclone cannot be installed here');
  const [dav, repo, other] = [await webDav(), await repository(), await repository()];
  other.destination = { ...other.destination, id: 'other', name: 'Other' };
  const display = await openDisplay();
  const { reader, page } = await startWith(site, display, [dav, repo, other], 2);
  try {
    const drawer = await openDrawer(page, display, 'digest-0');
    repo.proxy.meetAll('refused with 500');
    other.proxy.meetAll('never answered');
    const list = drawer.getByRole('list', { name: 'Where to' });
    for (const box of await list.getByRole('checkbox').all()) await box.uncheck();
    for (const name of [/^WebDAV/, /^Repository/, /^Other/])
      await drawer.getByRole('checkbox', { name }).check();
    await drawer.getByRole('button', { name: 'Publish to 3 places' }).click();
    await expect(outcome(drawer, 'WebDAV')).toContainText('It is there, and was read back.', {
      timeout: 60_000,
    });
    await expect(outcome(drawer, 'Other')).toContainText('Looking for it there');
    await drawer.getByRole('button', { name: 'Cancel' }).click();
    await expect(outcome(drawer, 'Other')).toContainText('Cancelled. Nothing was sent.');
    await expect(outcome(drawer, 'Repository')).toContainText(/Cancelled|fault of its own/);
    for (const { proxy } of [repo, other]) proxy.clear();
    for (const name of ['Repository', 'Other']) {
      await outcome(drawer, name).getByRole('button', { name: 'Try again' }).click();
      await expect(outcome(drawer, name)).toContainText('It is there, and was read back.', {
        timeout: 60_000,
      });
    }
    expect(await Promise.all([dav, repo, other].map(({ count }) => count()))).toEqual([1, 1, 1]);
    await drawer.getByRole('button', { name: 'Done' }).click();

    // At a time, by the background, whose worker dies while the file arrives.
    const later = await openDrawer(page, display, 'digest-1');
    await later.getByRole('checkbox', { name: /^WebDAV/ }).check();
    const row = later.getByRole('listitem').filter({ hasText: 'WebDAV' });
    await row.getByRole('radio', { name: 'At a time' }).check();
    await expect(row).toContainText('only while it is open');
    await row.getByLabel('Shown from').fill('2099-05-03T10:00');
    await publishTo(later, /^WebDAV/);
    await expect(outcome(later, 'WebDAV')).toContainText('This browser sends it on');
    await later.getByRole('button', { name: 'Done' }).click();
    const held = new Promise<void>((resolve) => {
      dav.proxy.onHeld = resolve;
    });
    dav.proxy.meet('never answered', isWrite);
    await makeDue(page);
    await held;
    const worker = await workerLife(page);
    await worker.stop();
    await page.evaluate(`chrome.alarms.create('publish', { when: Date.now() })`);
    await openDrawer(page, display, 'digest-1');
    await expect(row.locator('.state')).toHaveText(/There since/, { timeout: 60_000 });
    expect(await dav.count()).toBe(2);
  } finally {
    await reader.quit();
    display.close();
    for (const { stop } of [dav, repo, other]) await stop();
  }
});
