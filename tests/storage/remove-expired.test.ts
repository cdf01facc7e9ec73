import { beforeEach, expect, test, vi } from 'vitest';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { clipsWithIds } from '../../src/storage/clips';
import { saveClip } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { removeExpired } from '../../src/storage/remove-expired';
import { aClip } from '../builders/a-clip';

const now = '2026-06-30T00:00:00.000Z';

beforeEach(async () => {
  vi.useRealTimers();
  await Promise.all(library().tables.map((table) => table.clear()));
});

test('clips leave the trash after thirty days, and not before', async () => {
  const old = aClip({ trashedAt: '2026-05-30T00:00:00.000Z' });
  const young = aClip({ trashedAt: '2026-06-01T00:00:00.000Z' });
  const kept = aClip();
  for (const clip of [old, young, kept]) await saveClip(clip);
  await removeExpired(now);
  expect(await clipsWithIds([old.id, young.id, kept.id])).toEqual([young, kept]);
});

test('what was changed stays to be taken back for an hour, and then not even its words stay', async () => {
  const clip = aClip({ comment: 'secret' });
  await saveClip(clip);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-29T22:59:00Z') });
  await changeClips([clip.id], { kind: 'edit', fields: { comment: '' } });
  vi.setSystemTime(Date.parse('2026-06-29T23:01:00Z'));
  await changeClips([clip.id], { kind: 'edit', fields: { title: 'New' } });
  expect(await library().undo.count()).toBe(2);
  await removeExpired(now);
  expect(await library().undo.count()).toBe(1);
  expect(JSON.stringify(await library().undoParts.toArray())).not.toContain('secret');
});

test('where nothing is due nothing is written', async () => {
  await saveClip(aClip({ trashedAt: '2026-06-29T00:00:00.000Z' }));
  const before = await library().local.toArray();
  await removeExpired(now);
  expect(await library().local.toArray()).toEqual(before);
});
