import { expect, test } from 'vitest';
import { showSavedBadges, type BadgeContext } from '../../../src/app/capture/saved-badges';
import { aClip } from '../../builders/a-clip';
import { everythingDone, fakeCapture } from './fake-capture';

function follow(may: boolean) {
  const capture = fakeCapture({ clips: [aClip({ url: 'https://example.org/a' })] });
  const listeners = new Set<Parameters<BadgeContext['onTabShown']>[0]>();
  let change: (may: boolean) => void = () => undefined;
  showSavedBadges({
    onTabShown: (shown) => {
      listeners.add(shown);
      return () => listeners.delete(shown);
    },
    onTabsPermission: (changed) => {
      change = changed;
      return () => undefined;
    },
    maySeeTabs: async () => may,
    showBadge: capture.context.browser.showBadge,
    clipOfPage: capture.context.storage.clipOfPage,
  });
  return {
    badges: capture.badges,
    listeners,
    change: (now: boolean) => change(now),
    show: async (id: number, url: string) => {
      for (const listener of listeners) listener({ id, url, title: '' });
      await everythingDone();
    },
  };
}

test('every tab is marked that shows a saved page, and no other', async () => {
  const { badges, show } = follow(true);
  await show(1, 'https://example.org/a?utm_source=x');
  await show(2, 'https://example.org/other');
  await show(3, 'chrome://version/');
  expect([...badges]).toEqual([
    [1, 'saved'],
    [2, 'none'],
    [3, 'none'],
  ]);
});

test('it listens at once, and no longer where it may not see the tabs', async () => {
  const { listeners, change } = follow(false);
  expect(listeners.size).toBe(1);
  await everythingDone();
  expect(listeners.size).toBe(0);
  change(true);
  change(true);
  expect(listeners.size).toBe(1);
  change(false);
  expect(listeners.size).toBe(0);
});
