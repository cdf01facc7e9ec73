import { installWordPress } from '../../servers/install-servers';
import { WordPressServer } from '../../servers/wordpress-server';
import type { FirefoxReader } from '../support/firefox';
import { expect, test } from '../support/firefox-test';
import { seedClips } from '../support/seed-pages';

let server: WordPressServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const template = await installWordPress();
  test.skip(template === undefined, 'WordPress cannot be installed here');
  server = await WordPressServer.start(template!);
});
test.afterAll(() => server?.stop());

/** Clicks the first button, link or box of `selector` that has the text, once it is there. */
async function click({ window }: FirefoxReader, selector: string, text = ''): Promise<void> {
  await expect
    .poll(
      () =>
        window.inPage(
          (query: string, wanted: string) => {
            const found = [...document.querySelectorAll<HTMLElement>(query)].find((one) =>
              (one.textContent ?? '').includes(wanted),
            );
            found?.click();
            return found !== undefined;
          },
          selector,
          text,
        ),
      { message: `${selector} ${text}` },
    )
    .toBe(true);
}

const textOf = ({ window }: FirefoxReader, selector: string) =>
  window.inPage((query: string) => document.querySelector<HTMLElement>(query)?.innerText ?? '', selector);

/** The words of a text, without what only the composer shows, and without faces, which WordPress draws. */
function compared(text: string): string {
  return text.replaceAll(/Put the next clip here|The next clip goes here|:\)|\s/g, '');
}

async function logInToWordPress(reader: FirefoxReader): Promise<void> {
  await reader.visit(`${server.origin}/wp-login.php`);
  await reader.window.inPage(() => {
    const fill = (id: string, value: string) =>
      document.querySelector<HTMLInputElement>(id)!.setAttribute('value', value);
    fill('#user_login', 'administrator');
    fill('#user_pass', 'login-password');
    document.querySelector<HTMLFormElement>('#loginform')!.submit();
  });
  // Nothing answers for a page that is just going.
  const place = () => reader.window.inPage(() => location.pathname).catch(() => '');
  await expect.poll(place).toContain('/wp-admin');
}

async function clip(reader: FirefoxReader, { url, comment }: (typeof seedClips)[number]): Promise<void> {
  await reader.visit(url);
  const popup = await reader.openPopup();
  await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
  await popup.type(comment);
  await popup.press('Control+Enter');
  await popup.says({ role: 'status' }, 'Saved');
  await popup.close();
}

test('a site is connected on its own page, and visitors read there what was composed', async ({ reader }) => {
  test.setTimeout(480_000);
  for (const one of seedClips) await clip(reader, one);
  await logInToWordPress(reader);

  await reader.letAsk('*://127.0.0.1/*');
  await reader.openOptions('options/index.html#settings/destinations');
  await click(reader, '#setting-destinations button', 'Add a WordPress site');
  await expect.poll(async () => (await reader.find('#setting-destinations input')).focused).toBe(true);
  await reader.type(server.origin);
  await reader.press('Enter');
  await reader.inNewWindow(
    () => click(reader, '#setting-destinations button', 'Connect on the site'),
    () => click(reader, '#approve'),
  );
  await click(reader, '#setting-destinations button', 'Add this destination');
  await expect.poll(() => textOf(reader, '#setting-destinations')).toContain('Test & blog was added');

  await reader.openOptions('options/index.html#digests');
  await click(reader, '.side-make');
  await click(reader, '.tray-head .button');
  await expect.poll(() => textOf(reader, '.outline')).toContain('Flink 与 Spark。');
  const composed = compared(await textOf(reader, '.outline'));
  await click(reader, '.composer-bar .button-primary');
  await click(reader, '.publish .card-list label', 'Test & blog');
  await click(reader, '.publish .card-list label', 'Published');
  await click(reader, '.publish > footer .button-primary');
  await expect.poll(() => textOf(reader, '.publish'), { timeout: 60_000 }).toContain('Finished.');

  const posts = (await server.posts()).filter(({ content }) => content.raw.includes('Flink 与 Spark'));
  expect(posts).toMatchObject([{ status: 'publish' }]);
  await reader.visit(posts[0]!.link);
  expect(compared(await textOf(reader, 'body'))).toContain(composed);
});
