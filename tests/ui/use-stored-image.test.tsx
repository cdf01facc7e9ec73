// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { saveClip } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { keepIcon, keepPicture } from '../../src/storage/stored-images';
import { imageText } from '../../src/domain/stored-image';
import { useStoredImage } from '../../src/ui/use-stored-image';
import { aClip } from '../builders/a-clip';
import { aWebp } from '../builders/an-image';

const takenAt = '2026-05-03T10:00:00.000Z';
const addresses = new Set<string>();
let made = 0;

beforeEach(async () => {
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const url = `blob:${(made += 1)}`;
    addresses.add(url);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void addresses.delete(url));
  await Promise.all(library().tables.map((table) => table.clear()));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function pictured(): Promise<string> {
  const clip = aClip();
  await saveClip(clip);
  await keepPicture({ clipId: clip.id, bytes: aWebp(), takenAt });
  return clip.id;
}

const shown = (kind: 'picture' | 'icon', key: string | undefined) =>
  renderHook(() => useStoredImage(kind, key)).result;

test('the picture of a clip is shown, and one that comes later, too', async () => {
  const [id, later] = [await pictured(), aClip()];
  await saveClip(later);
  const [first, second] = [shown('picture', id), shown('picture', later.id)];
  await vi.waitFor(() => expect(first.current).toMatch(/^blob:/));
  const url = first.current;
  expect(second.current).toBeUndefined();
  await keepPicture({ clipId: later.id, bytes: aWebp(), takenAt });
  await vi.waitFor(() => expect(second.current).toMatch(/^blob:/));
  expect(first.current).toBe(url);
});

test('a picture is shown no more once its clip is private, and its address is revoked', async () => {
  const id = await pictured();
  const picture = shown('picture', id);
  await vi.waitFor(() => expect(picture.current).toMatch(/^blob:/));
  const url = picture.current!;
  await changeClips([id], { kind: 'setPrivate', private: true });
  await vi.waitFor(() => expect(picture.current).toBeUndefined());
  expect(addresses).not.toContain(url);
});

test('where a row becomes another clip’s, the picture of the one before is not shown for it', async () => {
  const [id, bare] = [await pictured(), aClip()];
  await saveClip(bare);
  const seen: (string | undefined)[] = [];
  const { result, rerender } = renderHook(
    ({ key }) => {
      const url = useStoredImage('picture', key);
      if (key === bare.id) seen.push(url);
      return url;
    },
    { initialProps: { key: id } },
  );
  await vi.waitFor(() => expect(result.current).toMatch(/^blob:/));
  rerender({ key: bare.id });
  await saveClip(aClip());
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter(Boolean)).toEqual([]);
});

test('of many pictures that were in sight, few stay in memory', async () => {
  const before = addresses.size;
  const ids: string[] = [];
  for (let n = 0; n < 320; n += 1) ids.push(await pictured());
  for (let at = 0; at < ids.length; at += 40) {
    const some = ids.slice(at, at + 40).map((id) => renderHook(() => useStoredImage('picture', id)));
    await vi.waitFor(() => expect(some.every(({ result }) => result.current)).toBe(true));
    for (const { unmount } of some) unmount();
  }
  await vi.waitFor(() => expect(addresses.size - before).toBeLessThanOrEqual(300));
});

test('the icon of a site is shown as it is stored', async () => {
  const data = imageText(aWebp({ width: 32, height: 32 }));
  await keepIcon({ site: 'example.org', data, takenAt });
  const icon = shown('icon', 'example.org');
  await vi.waitFor(() => expect(icon.current).toBe(data));
  expect(shown('icon', undefined).current).toBeUndefined();
});
