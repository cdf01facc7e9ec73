import { expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import { addableClips } from '../../../src/domain/digest/addable-clips';
import { aClip } from '../../builders/a-clip';

const clip = (id: string, day: string, fields: Partial<Clip> = {}) =>
  aClip({ id, savedAt: `${day}T10:00:00.000Z`, ...fields });

test('into a digest go, oldest first, clips that are neither private nor trashed nor in it already', () => {
  const clips = [
    clip('late', '2026-05-04'),
    clip('secret', '2026-05-03', { private: true }),
    clip('gone', '2026-05-03', { trashedAt: '2026-05-05T00:00:00.000Z' }),
    clip('there', '2026-05-02'),
    clip('early', '2026-05-01'),
  ];
  const entries = [
    { id: 'h', digestId: 'd', rank: 'a0', kind: 'heading' as const, text: 'there' },
    { id: 'e', digestId: 'd', rank: 'a1', kind: 'clip' as const, clipId: 'there', runOn: false },
  ];
  expect(addableClips(clips, entries).map(({ id }) => id)).toEqual(['early', 'late']);
});
