// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { saveClips } from '../builders/save-clips';
import { subscribeToWrites } from '../../src/storage/subscribe';
import { useRefetchOnWrite } from '../../src/ui/use-refetch-on-write';
import { aClip } from '../builders/a-clip';

afterEach(cleanup);

/**
 * A page that shows how many writes there had been when it was asked; each answer comes when the test
 * says so.
 */
function aSlowPage() {
  const answers: { come: () => Promise<void> }[] = [];
  let writes = 0;
  const { result, unmount } = renderHook(() =>
    useRefetchOnWrite(async () => {
      const known = writes;
      await new Promise<void>((resolve) => answers.push({ come: async () => resolve() }));
      return known;
    }),
  );
  return {
    answers,
    unmount,
    shown: () => result.current,
    /** Writes a clip, and waits for the page to have heard of it. */
    write: async () => {
      writes += 1;
      const heard = new Promise<void>((resolve) => {
        const stop = subscribeToWrites(() => resolve(stop()));
      });
      await saveClips([{ clip: aClip() }]);
      await heard;
    },
    /** Whatever has been asked is answered, the last first, until that is shown. */
    shows: (count: number) =>
      vi.waitFor(async () => {
        for (const { come } of answers.toReversed()) await act(come);
        expect(result.current).toEqual({ kind: 'ready', value: count });
      }),
  };
}

test('what is read is read again after a write', async () => {
  const page = aSlowPage();
  expect(page.shown()).toEqual({ kind: 'reading' });
  await page.shows(0);
  await page.write();
  await page.shows(1);
});

test('an answer that is late never stands in the end, nor is a write during it missed', async () => {
  const page = aSlowPage();
  await page.write();
  await page.write();
  await page.shows(2);
});

test('what cannot be read is said, and read again after the next write', async () => {
  let fails = true;
  const read = () => (fails ? Promise.reject(new Error('No')) : Promise.resolve('well'));
  const { result } = renderHook(() => useRefetchOnWrite(read));
  await vi.waitFor(() => expect(result.current.kind).toBe('failed'));
  fails = false;
  await saveClips([{ clip: aClip() }]);
  await vi.waitFor(() => expect(result.current).toEqual({ kind: 'ready', value: 'well' }));
});

test('a page that is gone asks no more', async () => {
  const page = aSlowPage();
  page.unmount();
  await page.write();
  await act(page.answers[0]!.come);
  expect(page.answers).toHaveLength(1);
});
