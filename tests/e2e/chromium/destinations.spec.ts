import type { Page } from '@playwright/test';
import { GhostContract } from '../../servers/ghost/ghost-contract';
import { IndieAuthServer } from '../../servers/indieauth-server';
import { installWordPress } from '../../servers/install-servers';
import { MicropubServer } from '../../servers/micropub-server';
import { WordPressServer } from '../../servers/wordpress-server';
import { problemsOfPage } from '../support/axe';
import type { ChromiumReader } from '../support/chromium';
import { expect, testInWindow as test } from '../support/chromium-test';
import { clickAway } from '../support/click-away';
import { addAll, beginDigest, recentClips } from '../support/composer';
import { allow } from '../support/permission-dialog';
import { openPublish, outcome, publishChosen, publishTo } from '../support/publish';
import { putClips } from '../support/put-clips';

let server: WordPressServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const template = await installWordPress();
  test.skip(template === undefined, 'WordPress cannot be installed here');
  server = await WordPressServer.start(template!);
});
test.afterAll(() => server?.stop());
test.beforeEach(() => server.switchOn());

const section = (page: Page) => page.getByRole('region', { name: 'Destinations' });

/** What this browser keeps beside the library, and which sites it may ask. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { storage, permissions } = (
      globalThis as unknown as {
        chrome: {
          storage: { local: { get: () => Promise<Record<string, unknown>> } };
          permissions: { getAll: () => Promise<{ origins: string[] }> };
        };
      }
    ).chrome;
    const all = await storage.local.get();
    return {
      secrets: Object.entries(all).filter(([name]) => name.startsWith('secret ')),
      origins: (await permissions.getAll()).origins,
    };
  });

/** At the step that asks for the way in. */
async function findSite(reader: ChromiumReader, display: Parameters<typeof allow>[0]): Promise<Page> {
  const page = await reader.openOptions('options/index.html#settings');
  await section(page).getByRole('button', { name: 'Add a WordPress site' }).click();
  await expect(page.getByLabel('Address of the site')).toBeFocused();
  await page.keyboard.type(server.origin);
  await page.keyboard.press('Enter');
  await allow(display, () => expect(section(page).getByText('Test & blog')).toBeVisible({ timeout: 2_000 }));
  return page;
}

test('a WordPress site is connected on its own page, checked, removed and brought back', async ({
  reader,
  display,
}) => {
  const login = await reader.visit(`${server.origin}/wp-login.php`);
  await login.getByLabel('Username or Email Address').fill('administrator');
  await login.locator('#user_pass').fill('login-password');
  await login.getByRole('button', { name: 'Log In' }).click();
  await login.waitForURL(/wp-admin/);

  const page = await findSite(reader, display);
  const window = reader.context.waitForEvent('page');
  await section(page).getByRole('button', { name: 'Connect on the site' }).click();
  await clickAway((await window).getByRole('button', { name: /Yes, I approve/ }));
  await expect(section(page)).toContainText('Gleanings may write there as administrator.');
  expect(await problemsOfPage(page)).toEqual([]);
  await section(page).getByRole('button', { name: 'Add this destination' }).click();
  await expect(section(page).getByRole('status').last()).toHaveText(/Test & blog was added/);
  await expect(section(page).getByRole('button', { name: 'Add a WordPress site' })).toBeFocused();

  await section(page).getByRole('button', { name: 'Check Test & blog' }).click();
  await expect(section(page).getByRole('listitem')).toContainText(['may write there as administrator.']);
  const { secrets, origins } = await kept(page);
  expect(secrets).toMatchObject([[expect.anything(), { origin: server.origin }]]);
  expect(origins).toEqual(['*://127.0.0.1/*']);

  await section(page).getByRole('button', { name: 'Remove Test & blog' }).click();
  await expect(section(page).getByRole('status').last()).toContainText('was removed, with its password');
  expect(await kept(page)).toEqual({ secrets: [], origins: [] });
  await section(page).getByRole('button', { name: 'Undo' }).click();
  await expect(section(page).getByRole('button', { name: 'Check Test & blog' })).toBeVisible();
  await expect.poll(() => kept(page)).toEqual({ secrets, origins });
});

test('a login that the site does not take is explained, with an account of few rights all is said', async ({
  reader,
  display,
}) => {
  const page = await findSite(reader, display);
  const paste = async (password: string) => {
    await page.getByLabel('User name').fill('contributor');
    await page.getByLabel('Application password').fill(password);
    await page.keyboard.press('Enter');
  };
  await paste('');
  await expect(section(page)).toContainText('Type the user name and the application password.');
  await paste('wrong');
  await expect(section(page)).toContainText('The site does not accept the login.');
  await paste(server.login('contributor').password);
  await expect(section(page)).toContainText('The account may not publish: posts go there as drafts');
  await expect(section(page)).toContainText('The account may not make categories');
  await expect(section(page).getByRole('radiogroup', { name: 'New posts go there' })).toHaveCount(0);
});

test('a digest is published as a draft, changed there, shown and written over', async ({
  reader,
  display,
}) => {
  test.setTimeout(480_000);
  const page = await findSite(reader, display);
  const { user, password } = server.login('administrator');
  await page.getByLabel('User name').fill(user);
  await page.getByLabel('Application password').fill(password);
  await page.keyboard.press('Enter');
  await section(page).getByRole('button', { name: 'Add this destination' }).click();
  await expect(section(page).getByRole('button', { name: 'Check Test & blog' })).toBeVisible();
  await putClips(page, recentClips(2));
  await page.goto(`${page.url().split('#')[0]}#digests`);
  await beginDigest(page);
  await addAll(page, 2);
  const drawer = await openPublish(page);
  const before = (await server.posts()).length;
  await publishTo(drawer, /^Test & blog/);
  await expect(outcome(drawer, 'Test & blog')).toContainText('It is there as a draft.');
  const [post, ...others] = (await server.posts()).slice(before);
  expect(others).toEqual([]);
  expect(post).toMatchObject({ status: 'draft' });
  expect(post!.content.raw).toContain('>fine words 1</a>');
  expect(await problemsOfPage(page)).toEqual([]);

  const { raw } = post!.content;
  await server.api(`posts/${post!.id}`, {
    method: 'POST',
    json: { content: `<p>By somebody else.</p>${raw}` },
  });
  await drawer.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(/^Sent as a draft on/)).toBeVisible();
  const again = await openPublish(page);
  await again.getByRole('radio', { name: 'Published' }).check();
  await publishTo(again, /^Test & blog/);
  await expect(outcome(again, 'Test & blog')).toContainText('It was changed there since it was sent last');
  await expect(again.getByText('By somebody else.')).toBeVisible();
  expect(await problemsOfPage(page)).toEqual([]);
  await again.getByRole('button', { name: 'Write over it: Test & blog' }).click();
  await expect(outcome(again, 'Test & blog')).toContainText('It is there, and was read back.');
  const [written] = (await server.posts()).slice(before);
  expect(written).toMatchObject({ id: post!.id, status: 'publish' });
  expect(written!.content.raw).toBe(raw);
  await expect(again.getByRole('link', { name: written!.link })).toBeVisible();
  await again.getByRole('button', { name: 'Done' }).click();

  // Each clip as a post of its own beside it, and all of it taken away again.
  const list = await openPublish(page);
  await list.getByRole('radio', { name: 'A post for each clip' }).check();
  await publishTo(list, /^Test & blog/);
  await expect(outcome(list, 'Test & blog')).toContainText('2 posts are there, not yet for all to read.');
  expect((await server.posts()).slice(before)).toHaveLength(3);
  await list.getByRole('button', { name: 'Done' }).click();
  const last = await openPublish(page);
  await expect(last.getByText('2 posts there')).toBeVisible();
  const question = page.getByRole('dialog', { name: 'Remove the post from Test & blog?' });
  await last.getByRole('button', { name: 'Remove there…: Test & blog' }).press('Enter');
  await expect(question).toContainText(written!.link);
  await expect(question).toContainText('into the trash of the site');
  expect(await problemsOfPage(page)).toEqual([]);
  await question.getByRole('button', { name: 'Remove there' }).click();
  await expect(question).toContainText('It is not there any more.');
  await question.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(last.getByText(/^Removed there on/)).toBeVisible();
  expect(await server.api(`posts/${post!.id}&context=edit`)).toMatchObject({ status: 'trash' });
  expect((await server.posts()).slice(before).map(({ id }) => id)).not.toContain(post!.id);
  await last.getByRole('radio', { name: 'A post for each clip' }).check();
  await last.getByRole('button', { name: 'Remove there…: Test & blog' }).click();
  await page
    .getByRole('dialog', { name: 'Remove 2 posts' })
    .getByRole('button', { name: 'Remove there' })
    .click();
  await expect(page.getByText('It is not there any more.')).toBeVisible();
  expect((await server.posts()).slice(before)).toEqual([]);
});

test('a Ghost and a Micropub site are set up, changed by keyboard, and pass a post on as they are asked', async ({
  reader,
  display,
}) => {
  test.setTimeout(480_000);
  const [ghost, micropub] = [await new GhostContract().start(), await new MicropubServer().start()];
  micropub.indieAuth = new IndieAuthServer(micropub.token);
  micropub.targets = [{ uid: 'https://fedi.example/@ann', name: '安的联邦宇宙' }];
  try {
    const page = await reader.openOptions('options/index.html#settings');
    await section(page).getByRole('button', { name: 'Add a Ghost site' }).click();
    await expect(page.getByLabel('API URL, or address of the site')).toBeFocused();
    await page.keyboard.type(`http://127.0.0.1:${ghost.port}`);
    await page.keyboard.press('Enter');
    await expect(section(page)).toContainText('Paste the Admin API key');
    await page.getByLabel('Admin API key').fill(ghost.key);
    await page.keyboard.press('Enter');
    const added = section(page).getByRole('status').last();
    await allow(display, () => expect(added).toHaveText(/Test & blog was added/, { timeout: 2_000 }));

    await section(page).getByRole('button', { name: 'Change Test & blog' }).click();
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    await section(page).getByRole('radio', { name: 'published at once' }).check();
    expect(await problemsOfPage(page)).toEqual([]);
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await expect(section(page).getByRole('button', { name: 'Change Test & blog' })).toBeFocused();
    await expect(section(page).getByRole('listitem').first()).toContainText('published at once');

    await section(page).getByRole('button', { name: 'Add a Micropub site' }).click();
    await expect(page.getByLabel('Address of the site')).toBeFocused();
    await page.keyboard.type(`http://127.0.0.1:${micropub.port}`);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Access token')).toBeFocused();
    expect(await problemsOfPage(page)).toEqual([]);
    const window = reader.context.waitForEvent('page');
    await section(page).getByRole('button', { name: 'Connect on the site' }).click();
    await clickAway((await window).getByRole('link', { name: 'Allow Gleanings' }));
    await expect(added).toHaveText(/127\.0\.0\.1:\d+ was added/);

    await putClips(page, recentClips(2));
    await page.goto(`${page.url().split('#')[0]}#digests`);
    await beginDigest(page);
    await addAll(page, 2);
    const drawer = await openPublish(page);
    const site = `127.0.0.1:${micropub.port}`;
    await drawer.getByRole('checkbox', { name: site }).check();
    await drawer
      .getByRole('radiogroup', { name: `How it goes to ${site}` })
      .getByRole('radio', { name: 'Published' })
      .check();
    await drawer.getByRole('group', { name: 'Also post it to' }).getByRole('checkbox').check();
    await drawer.getByRole('checkbox', { name: /^Test & blog/ }).check();
    await drawer.getByRole('group', { name: 'Also send it as a newsletter' }).getByRole('checkbox').check();
    expect(await problemsOfPage(page)).toEqual([]);
    await publishChosen(drawer);
    for (const place of ['Test & blog', site])
      await expect(outcome(drawer, place)).toContainText('It is there, and was read back.');
    expect(ghost.posts).toMatchObject([{ status: 'published', newsletter: { slug: 'default-newsletter' } }]);
    expect(micropub.posts.map(({ properties }) => properties['mp-syndicate-to'])).toEqual([
      ['https://fedi.example/@ann'],
    ]);
  } finally {
    ghost.stop();
    micropub.stop();
  }
});
