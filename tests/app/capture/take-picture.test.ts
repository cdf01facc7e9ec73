import { beforeEach, expect, test, vi } from 'vitest';
import { takePicture } from '../../../src/app/capture/take-picture';
import type { ShownTab } from '../../../src/browser/page-images';
import type { Clip } from '../../../src/domain/clip';
import { imageBytes, type StoredIcon, type StoredPicture } from '../../../src/domain/stored-image';
import { aClip } from '../../builders/a-clip';
import { aWebp } from '../../builders/an-image';

const url = 'https://example.org/page';
const clip = aClip({ url, icon: 'https://cdn.example/icon.png' });
const request = { clipId: clip.id, tabId: 3, url };
const tab: ShownTab = { windowId: 1, url, isPrivateWindow: false, icon: 'https://example.org/i.png' };

/** A library and a browser in memory; the tab shows what `tabs` says, the last of it for ever. */
function surroundings({
  clips = [clip],
  tabs = [tab] as (ShownTab | undefined)[],
  icons = ['https://example.org/i.png'],
  isWanted = true,
}: { clips?: Clip[]; tabs?: (ShownTab | undefined)[]; icons?: string[]; isWanted?: boolean } = {}) {
  const pictures = new Map<string, StoredPicture>();
  const kept = new Map<string, StoredIcon>();
  const asked: string[] = [];
  const captureWindow = vi.fn(async () => new Blob(['shot']));
  const shown = [...tabs];
  return {
    pictures,
    kept,
    asked,
    captureWindow,
    given: {
      clock: { now: () => '2026-05-03T10:00:00.000Z' },
      isWanted: async () => isWanted,
      browser: {
        shownTab: async () => (shown.length > 1 ? shown.shift() : shown[0]),
        captureWindow,
        cachedIcon: async (_: number, address: string) => {
          asked.push(address);
          return icons.includes(address) ? new Blob(['icon']) : undefined;
        },
        scaleImage: async (_: Blob, { width, height }: { width: number; height: number }) =>
          aWebp({ width, height }),
      },
      storage: {
        clipWithId: async (id: string) => clips.find((one) => one.id === id),
        hasPicture: async (id: string) => pictures.has(id),
        iconsOf: async (sites: readonly string[]) => sites.map((site) => kept.get(site)),
        keepIcon: async (icon: StoredIcon) => void kept.set(icon.site, icon),
        keepPicture: async (picture: StoredPicture) => {
          pictures.set(picture.clipId, picture);
          return true;
        },
      },
    },
  };
}

let now: ReturnType<typeof surroundings>;
beforeEach(() => {
  now = surroundings();
});

test('the page in front is pictured, and the icon of its site is kept', async () => {
  await takePicture(request, now.given);
  expect(now.pictures.get(clip.id)).toMatchObject({ takenAt: '2026-05-03T10:00:00.000Z' });
  expect(imageBytes(now.kept.get('example.org')!.data, 'icon')).toBeDefined();
});

test('a clip that has its picture, and a site that has its icon, keep those', async () => {
  await takePicture(request, now.given);
  await takePicture(request, now.given);
  expect(now.captureWindow).toHaveBeenCalledTimes(1);
  expect(now.asked).toHaveLength(1);
});

test.each([
  ['a private clip', { clips: [{ ...clip, private: true }] }],
  ['a clip in the trash', { clips: [{ ...clip, trashedAt: clip.savedAt }] }],
  ['a clip that is gone', { clips: [] }],
  ['a window for private browsing', { tabs: [{ ...tab, isPrivateWindow: true }] }],
  ['a tab that is not in front', { tabs: [undefined] }],
  ['a tab that shows another page by then', { tabs: [{ ...tab, url: 'https://bank.example/' }] }],
  ['a reader who does not want any', { isWanted: false }],
])('of %s no picture is taken and no icon kept', async (_, options) => {
  now = surroundings(options);
  await takePicture(request, now.given);
  expect(now.captureWindow).not.toHaveBeenCalled();
  expect([now.pictures.size, now.kept.size]).toEqual([0, 0]);
});

test.each([
  ['to another page', { ...tab, url: 'https://bank.example/' }],
  ['behind another tab', undefined],
])('a picture is thrown away when the tab went %s while it was taken', async (_, after) => {
  now = surroundings({ tabs: [tab, after] });
  await takePicture(request, now.given);
  expect(now.captureWindow).toHaveBeenCalledOnce();
  expect(now.pictures.size).toBe(0);
});

test('a page of which no picture can be had keeps its icon all the same', async () => {
  now.captureWindow.mockRejectedValue(new Error('The grant is over'));
  await takePicture(request, now.given);
  expect([now.pictures.size, now.kept.size]).toEqual([0, 1]);
});

test('of the icons that a page may have, the first that is in the cache is kept', async () => {
  now = surroundings({ icons: ['https://example.org/favicon.ico'] });
  await takePicture(request, now.given);
  expect(now.asked).toEqual([
    'https://example.org/i.png',
    'https://cdn.example/icon.png',
    'https://example.org/favicon.ico',
  ]);
  expect(now.kept.size).toBe(1);
});

test('a clip whose address was changed to another site gets no icon of this one', async () => {
  now = surroundings({ clips: [{ ...clip, url: 'https://elsewhere.example/page' }] });
  await takePicture(request, now.given);
  expect([now.pictures.size, now.kept.size]).toEqual([1, 0]);
});
