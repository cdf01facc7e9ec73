import { expect, test } from 'vitest';
import { countSteps, readFirstSteps } from '../../../src/app/library/first-steps';
import {
  activeSamples,
  addSampleClips,
  removeSampleClips,
  sampleIds,
} from '../../../src/app/library/sample-clips';
import { welcome } from '../../../src/app/library/welcome';
import type { firstMinutes } from '../../../src/app/settings/first-minutes';
import type { Clip } from '../../../src/domain/clip';
import { isWebUrl } from '../../../src/domain/address/web-url';
import type { Capture } from '../../../src/storage/captures';
import { aClip } from '../../builders/a-clip';

type FirstMinutes = Awaited<ReturnType<(typeof firstMinutes)['read']>>;

const at = '2026-05-03T10:00:00.000Z';

/** An id that was made at a moment, as UUIDv7 writes it. */
const idMadeAt = (moment: string, number = 1) => {
  const time = Date.parse(moment).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(number).padStart(12, '0')}`;
};
const clipped = aClip({ id: idMadeAt(at), savedAt: at, title: 'Clipped' });
const imported = aClip({ id: idMadeAt(at, 2), savedAt: '2019-01-01T00:00:00.000Z' });
const sample = aClip({ id: sampleIds[0]!, savedAt: at });

const read = (clips: Clip[], isPinned?: boolean, digests = 0) =>
  readFirstSteps({
    newestClips: async () => clips.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1)),
    oldestClips: async () => clips.toSorted((a, b) => (a.savedAt < b.savedAt ? -1 : 1)),
    allDigests: async () => Array.from({ length: digests }),
    isToolbarButtonPinned: async () => isPinned,
  });

test.each([
  ['nothing', [], { clipped: undefined, hasImported: false }],
  ['samples alone', [sample], { clipped: undefined, hasImported: false }],
  ['a clip of a page', [sample, clipped], { clipped: { title: 'Clipped' }, hasImported: false }],
  ['clips of another tool', [sample, imported], { clipped: undefined, hasImported: true }],
  ['both', [imported, clipped], { clipped: { title: 'Clipped' }, hasImported: true }],
])('with %s in the library the steps are known by that', async (_what, clips, expected) => {
  expect(await read(clips)).toMatchObject(expected);
});

test('a step of which the browser tells nothing does not count', async () => {
  expect(countSteps(await read([clipped], undefined, 1))).toEqual({ done: 2, of: 3 });
  expect(countSteps(await read([clipped], true))).toEqual({ done: 2, of: 4 });
});

test('twelve samples come and go, and a page that is clipped already keeps its clip', async () => {
  const library = new Map<string, Clip>();
  const own = aClip({ url: 'https://xkcd.com/1179/', comment: 'Mine.' });
  const dependencies = {
    saveCaptures: async (captures: readonly Capture[]) => {
      for (const { page, clipId, make } of captures) {
        const { clip } = make(page.url === own.url ? own : library.get(clipId!));
        if (clip) library.set(clip.id, clip);
      }
    },
    clipsWithIds: async (ids: readonly string[]) => ids.flatMap((id) => library.get(id) ?? []),
    changeClips: async (ids: readonly string[]) => {
      for (const id of ids) library.set(id, { ...library.get(id)!, trashedAt: at });
      return { id: 'u', digestId: '', undone: 0 as const, at, kind: 'trash' as const, clips: ids.length };
    },
  };
  await addSampleClips(at, dependencies);
  expect(library.size).toBe(11);
  expect([...library.values()].every(({ url, title }) => isWebUrl(url) && title !== '')).toBe(true);
  expect(await activeSamples(dependencies)).toHaveLength(11);
  expect(await removeSampleClips(dependencies)).toMatchObject({ clips: 11 });
  expect(await activeSamples(dependencies)).toEqual([]);
});

test('whoever installs it is shown the first steps; an update only leaves word', async () => {
  let kept: FirstMinutes = { wasGreeted: false, showsSteps: false };
  const opened: string[] = [];
  const dependencies = {
    firstMinutes: {
      read: async () => kept,
      change: async (change: (before: FirstMinutes) => FirstMinutes) => (kept = change(kept)),
    },
    openWelcome: async () => void opened.push('welcome'),
    version: () => '0.2.0',
  };
  await welcome('installed', dependencies);
  expect(kept).toMatchObject({ showsSteps: true });
  expect(opened).toEqual(['welcome']);
  // A browser that has crashed may say so again.
  await welcome('installed', dependencies);
  expect(opened).toEqual(['welcome']);
  await welcome('updated', dependencies);
  expect(kept).toMatchObject({ updatedTo: '0.2.0' });
  expect(opened).toEqual(['welcome']);
});
