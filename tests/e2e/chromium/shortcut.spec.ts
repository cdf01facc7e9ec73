import { expect, testInWindow as test } from '../support/chromium-test';
import { seedClips } from '../support/seed-pages';

test('the keyboard shortcut opens the popup, which may read the page', async ({ reader, display }) => {
  const [clip] = seedClips;
  await reader.visit(clip!.url);
  const popup = await reader.popupOpenedBy(() => display.press('alt+shift+g'));
  await popup.waitForFocus({ role: 'textbox', name: 'Comment' });
  // Keys go to the window that has the focus on the screen, and that is the popup's a moment after it is there.
  await popup.waitUntil(() => document.hasFocus());
  await display.press('H');
  await display.press('i');
  await expect.poll(() => popup.value({ role: 'textbox', name: 'Comment' })).toBe('Hi');
  await popup.find({ role: 'button', name: 'Save' });
  await display.press('ctrl+Return');
  await popup.says({ role: 'status' }, 'Saved');
});
