import { expect, test as base } from '../support/chromium-test';
import { ChromiumReader } from '../support/chromium';
import { openDisplay, type Display } from '../support/display';
import { seedClips } from '../support/seed-pages';

const test = base.extend<{ display: Display }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are wanted: none
  display: async ({}, use) => {
    const display = await openDisplay();
    await use(display);
    display.close();
  },
  reader: async ({ site, display }, use) => {
    const reader = await ChromiumReader.start(site, display.name);
    await use(reader);
    await reader.quit();
  },
});

test.skip(process.platform !== 'linux', 'X has the keyboard that this needs');

test('the keyboard shortcut opens the popup, which may read the page', async ({ reader, display }) => {
  const [clip] = seedClips;
  await reader.visit(clip!.url);
  const popup = await reader.popupOpenedBy(() => display.press('alt+shift+g'));
  await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
  await display.press('H');
  await display.press('i');
  await expect.poll(() => popup.value({ role: 'textbox', name: 'Comment' })).toBe('Hi');
  await popup.find({ role: 'button', name: 'Save' });
  await display.press('ctrl+Return');
  await popup.says({ role: 'status' }, 'Saved');
});
