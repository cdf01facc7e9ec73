import { expect, test } from 'vitest';
import {
  copyClips,
  lastUndoable,
  planPrivateToggle,
  planTrashToggle,
} from '../../../src/app/library/clip-acts';
import type { Clip } from '../../../src/domain/clip';
import { aClip } from '../../builders/a-clip';

function dependencies(clips: Clip[]) {
  const copied: string[] = [];
  const entry = (id: string, clips: number) => ({
    id,
    digestId: '',
    undone: 0 as const,
    at: '',
    kind: 'trash' as const,
    clips,
  });
  return {
    copied,
    storage: {
      clipsWithIds: (ids: readonly string[]) =>
        Promise.resolve(ids.flatMap((id) => clips.find((clip) => clip.id === id) ?? [])),
      undoable: () => Promise.resolve([entry('nothing', 0), entry('last', 2), entry('before', 3)]),
    },
    copyText: (text: string) => Promise.resolve(void copied.push(text)),
  };
}

const trashedAt = '2026-05-03T10:00:00.000Z';

test.each([
  [[false, true], true],
  [[true, true], false],
])('of clips that are private: %o, all become private: %s', async (states, expected) => {
  const clips = states.map((hidden, n) => aClip({ id: `c${n}`, private: hidden }));
  expect(await planPrivateToggle(['c0', 'c1', 'gone'], dependencies(clips))).toEqual({
    ids: ['c0', 'c1'],
    change: { kind: 'setPrivate', private: expected },
  });
});

test.each([
  [[undefined, trashedAt], 'trash'],
  [[trashedAt, trashedAt], 'restore'],
])('clips in the trash since %o: %s', async (states, kind) => {
  const clips = states.map((trashedAt, n) => aClip({ id: `c${n}`, trashedAt }));
  expect((await planTrashToggle(['c0', 'c1'], dependencies(clips))).change).toEqual({ kind });
});

test('clips are copied as Markdown in the order in which they are named', async () => {
  const clips = ['a', 'b'].map((id) => aClip({ id, title: id, url: `https://example.org/${id}` }));
  const given = dependencies(clips);
  await copyClips(['b', 'a'], given);
  expect(given.copied).toEqual(['[b](https://example.org/b)\n\n[a](https://example.org/a)']);
});

test('what is undone is the last thing that changed a clip', async () => {
  expect((await lastUndoable(dependencies([])))?.id).toBe('last');
});
