import { expect, test } from 'vitest';
import { clipWithId } from '../../src/storage/clips';
import { saveClip } from '../builders/save-clips';
import { editClip } from '../../src/storage/edit-clip';
import { undo } from '../../src/storage/undo/undo';
import { undoable } from '../../src/storage/undo/undo-log';
import { aClip } from '../builders/a-clip';

const now = '2026-05-03T10:00:00.000Z';

test('fields are changed each on the clip as it is then, and edits in quick succession are undone as one', async () => {
  const before = aClip({ id: 'a', title: 'Old', site: 'A site', tags: ['x'] });
  await saveClip(before);
  await Promise.all([
    editClip('a', () => ({ title: 'New' }), now),
    editClip('a', ({ tags }) => ({ tags: [...tags, 'y'] }), now),
    editClip('a', () => ({ site: undefined }), now),
  ]);
  const clip = await clipWithId('a');
  expect(clip).toMatchObject({ title: 'New', tags: ['x', 'y'], changedAt: now });
  expect(clip?.site).toBeUndefined();
  const [entry, ...others] = await undoable();
  expect(others).toEqual([]);
  await undo(entry!.id);
  expect(await clipWithId('a')).toEqual(before);
});

test('a clip that is gone is no error', async () => {
  await editClip('nobody', () => ({ title: 'New' }), now);
  expect(await clipWithId('nobody')).toBeUndefined();
});
