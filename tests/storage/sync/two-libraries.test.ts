import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { clipWithId, trashClip } from '../../../src/storage/clips';
import { library } from '../../../src/storage/database';
import { editClip } from '../../../src/storage/edit-clip';
import { clipCount } from '../../../src/storage/derived-counts';
import { emptyTrash, purgeTrash } from '../../../src/storage/trash';
import { applyConflict, openConflicts, setDecided } from '../../../src/storage/sync/conflicts';
import { clockStamp, confirmSynced, deviceName, forgetConfirmed } from '../../../src/storage/sync/confirmed';
import { countDeletions, keepAgainst } from '../../../src/storage/sync/deletions';
import { storedRecords, unsentCount } from '../../../src/storage/sync/sent-records';
import { aClip } from '../../builders/a-clip';
import { aDevice, exchange, type Device } from '../../builders/a-device';
import { saveClip } from '../../builders/save-clips';

let a: Device;
let b: Device;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-05-03T10:00:00.000Z');
  [a, b] = [aDevice('a'), aDevice('b')];
});

afterAll(() => void vi.useRealTimers());

const later = (minutes = 1) => vi.setSystemTime(Date.now() + minutes * 60_000);

/** A clip that both devices have. */
async function shared(fields: Parameters<typeof aClip>[0] = {}) {
  const clip = aClip(fields);
  await a.on(() => saveClip(clip));
  await exchange(a, b);
  later();
  return clip;
}

const edit = (device: Device, id: string, fields: Parameters<typeof aClip>[0]) =>
  device.on(() => editClip(id, () => fields ?? {}, new Date().toISOString()));
const seen = (device: Device, id: string) => device.on(() => clipWithId(id));

test('what one device writes comes to the other, with all that is derived from it', async () => {
  const clip = await shared({ tags: ['Sea'], comment: '北京大学' });
  expect(await seen(b, clip.id)).toEqual(clip);
  await b.on(async () => {
    expect(await clipCount('active')).toBe(1);
    expect(await library().tagCounts.toArray()).toMatchObject([{ name: 'Sea', uses: 1 }]);
    expect(await library().searchLog.count()).toBe(1);
    expect((await library().clips.get(clip.id))?.unsent).toBeUndefined();
  });
});

test('changes of different fields are both there, and nothing is said to be lost', async () => {
  const clip = await shared({ tags: ['one', 'two'] });
  await edit(a, clip.id, { comment: 'Of A.' });
  later();
  await edit(b, clip.id, { title: 'Of B', tags: ['two', 'three'] });
  await exchange(a, b);
  const both = { comment: 'Of A.', title: 'Of B', tags: ['two', 'three'] };
  expect(await seen(a, clip.id)).toMatchObject(both);
  expect(await seen(b, clip.id)).toEqual(await seen(a, clip.id));
  expect(await a.on(openConflicts)).toEqual([]);
});

test('of two texts the later one stands, and the other is kept beside it', async () => {
  const clip = await shared({ comment: 'Before.' });
  await edit(a, clip.id, { comment: 'Of A.' });
  later();
  await edit(b, clip.id, { comment: 'Of B.' });
  await exchange(a, b);
  expect((await seen(a, clip.id))?.comment).toBe('Of B.');
  expect((await seen(b, clip.id))?.comment).toBe('Of B.');
  expect(await a.on(openConflicts)).toMatchObject([
    { recordKind: 'clip', recordId: clip.id, value: 'Of A.' },
  ]);
});

test('a text that was known when another took its place is history', async () => {
  const clip = await shared({ comment: 'Before.' });
  await edit(a, clip.id, { comment: 'Of A.' });
  await exchange(a, b);
  later();
  await edit(b, clip.id, { comment: 'Of B.' });
  await exchange(a, b);
  expect((await seen(a, clip.id))?.comment).toBe('Of B.');
  expect(await a.on(openConflicts)).toEqual([]);
});

test('what was sent is not sent again, and what was written since is', async () => {
  const clip = await shared();
  expect(await a.send()).toEqual([]);
  expect(await b.send()).toEqual([]);
  await edit(a, clip.id, { comment: 'New' });
  expect((await a.send()).map(({ id }) => id)).toEqual([clip.id]);
});

test('a clip that was edited by somebody who did not know that it was purged comes back whole', async () => {
  const clip = await shared({ comment: 'Before.', tags: ['sea'] });
  await a.on(() => trashClip(clip.id, new Date().toISOString()));
  later();
  await a.on(() => emptyTrash(new Date().toISOString()));
  await edit(b, clip.id, { title: 'Edited' });
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(await seen(device, clip.id)).toMatchObject({
      ...clip,
      title: 'Edited',
      changedAt: expect.anything(),
    });
    expect(await device.on(() => clipCount('active'))).toBe(1);
  }
});

test('what is in no form, or written by a clock that is days ahead, is refused and named', async () => {
  const clip = await shared();
  const [record] = await a.all();
  const stamp = (Date.now() + 25 * 60 * 60 * 1000).toString(36).padStart(9, '0');
  const ahead = { ...record, stamps: { '*': `${stamp}.0000.other` } };
  const { changed, refused } = await b.receive([ahead, { kind: 'clip', id: 'x' }, 7]);
  expect(changed).toBe(0);
  expect(refused).toMatchObject([
    { why: 'clockAhead', id: clip.id, device: 'other' },
    { why: 'form', id: 'x' },
    { why: 'form' },
  ]);
});

async function disagreement() {
  const clip = await shared({ comment: 'Before.' });
  await edit(a, clip.id, { comment: 'Of A.' });
  later();
  await edit(b, clip.id, { comment: 'Of B.' });
  await exchange(a, b);
  const [conflict] = await a.on(openConflicts);
  return { clip, conflict: conflict! };
}

test('what was kept beside can be taken on either device, and that taken back', async () => {
  const { clip, conflict } = await disagreement();
  expect(await b.on(openConflicts)).toEqual([conflict]);
  later();
  const stood = await a.on(() => applyConflict(conflict));
  await exchange(a, b);
  expect((await seen(b, clip.id))?.comment).toBe('Of A.');
  expect(await b.on(openConflicts)).toEqual([]);
  later();
  await a.on(() => applyConflict(stood!));
  await exchange(a, b);
  expect((await seen(b, clip.id))?.comment).toBe('Of B.');
});

test('a conflict that one device calls decided is so on the other, and can be opened again', async () => {
  const { conflict } = await disagreement();
  await b.on(() => setDecided(conflict.id, true));
  await exchange(a, b);
  expect(await a.on(openConflicts)).toEqual([]);
  later();
  await b.on(() => setDecided(conflict.id, false));
  await exchange(a, b);
  expect(await a.on(openConflicts)).toEqual([conflict]);
});

test('of a clip that is purged no word stays, were it kept beside', async () => {
  const { clip } = await disagreement();
  await a.on(() => trashClip(clip.id, new Date().toISOString()));
  later();
  await a.on(() => emptyTrash(new Date().toISOString()));
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(JSON.stringify(await device.all())).not.toMatch(/Of A|Of B|Before/);
    expect(await device.on(openConflicts)).toEqual([]);
  }
});

test('with a server nothing is purged by itself before the server has all of it', async () => {
  const clip = await shared();
  await a.on(async () => {
    await confirmSynced('');
    await trashClip(clip.id, new Date().toISOString());
  });
  later(60 * 24 * 40);
  const purge = () => a.on(async () => (await purgeTrash(new Date().toISOString())).removed);
  expect(await purge()).toBe(0);
  await a.send();
  expect(await purge()).toBe(0);
  await a.on(async () => confirmSynced(await clockStamp()));
  expect(await purge()).toBe(1);
});

test('without a server the trash goes after its days', async () => {
  const clip = await shared();
  await a.on(() => confirmSynced(''));
  await a.on(() => trashClip(clip.id, new Date().toISOString()));
  later(60 * 24 * 40);
  await a.on(forgetConfirmed);
  expect(await a.on(() => purgeTrash(new Date().toISOString()))).toEqual({ removed: 1, kept: 0 });
});

test('what would be deleted is counted before, and can be kept on all devices', async () => {
  const [clip, other] = [await shared({ comment: 'Mine.' }), await shared()];
  for (const { id } of [clip, other]) await a.on(() => trashClip(id, new Date().toISOString()));
  await a.on(() => emptyTrash(new Date(Date.now() + 1).toISOString()));
  const sent = await a.send();
  expect(await b.on(() => countDeletions(sent))).toBe(2);
  expect(await b.on(() => keepAgainst(sent.filter(({ id }) => id === clip.id)))).toBe(1);
  await b.receive(sent);
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(await seen(device, clip.id)).toEqual(clip);
    expect(await seen(device, other.id)).toBeUndefined();
  }
});

test('private clips stay where they are while that is asked for', async () => {
  const [open, closed] = [aClip(), aClip({ private: true })];
  await a.on(async () => {
    await saveClip(open);
    await saveClip(closed);
    expect([await unsentCount(), await unsentCount({ withoutPrivate: true })]).toEqual([2, 1]);
    const names = [open, closed].map(({ id }) => ({ kind: 'clip' as const, id }));
    expect((await storedRecords(names, { withoutPrivate: true })).map(({ id }) => id)).toEqual([open.id]);
    expect(await storedRecords(names)).toHaveLength(2);
  });
});

test('a library has a name before its first write, and keeps it', async () => {
  const name = await a.on(deviceName);
  expect(name).toMatch(/^[0-9a-f]{12}$/);
  await shared();
  expect(await a.on(deviceName)).toBe(name);
  expect(await b.on(deviceName)).not.toBe(name);
});
