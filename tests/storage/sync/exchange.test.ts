import { expect, test } from 'vitest';
import { trashClip } from '../../../src/storage/clips';
import { library } from '../../../src/storage/database';
import { clipCount } from '../../../src/storage/derived-counts';
import { clockStamp, confirmSynced, deviceName, forgetConfirmed } from '../../../src/storage/sync/confirmed';
import { openConflicts } from '../../../src/storage/sync/conflicts';
import { countDeletions, keepAgainst } from '../../../src/storage/sync/deletions';
import { storedRecords, unsentCount } from '../../../src/storage/sync/sent-records';
import { emptyTrash, purgeTrash } from '../../../src/storage/trash';
import { aClip } from '../../builders/a-clip';
import { exchange } from '../../builders/a-device';
import { saveClip } from '../../builders/save-clips';
import { edit, later, now, seen, twoDevices } from '../../builders/two-devices';

const { devices, share } = twoDevices();

test('what one device writes comes to the other, with all that is derived from it', async () => {
  const { b } = devices;
  const clip = aClip({ tags: ['Sea'], comment: '北京大学' });
  await share(clip);
  expect(await seen(b, clip.id)).toEqual(clip);
  await b.on(async () => {
    expect(await clipCount('active')).toBe(1);
    expect(await library().tagCounts.toArray()).toMatchObject([{ name: 'Sea', uses: 1 }]);
    expect(await library().searchLog.count()).toBe(1);
    expect((await library().clips.get(clip.id))?.unsent).toBeUndefined();
  });
});

test('changes of different fields are both there, and nothing is said to be lost', async () => {
  const { a, b } = devices;
  const clip = aClip({ tags: ['one', 'two'] });
  await share(clip);
  await edit(a, clip.id, { comment: 'Of A.' });
  later();
  await edit(b, clip.id, { title: 'Of B', tags: ['two', 'three'] });
  await exchange(a, b);
  const both = { comment: 'Of A.', title: 'Of B', tags: ['two', 'three'] };
  expect(await seen(a, clip.id)).toMatchObject(both);
  expect(await seen(b, clip.id)).toEqual(await seen(a, clip.id));
  expect(await a.on(openConflicts)).toEqual([]);
});

test('what was sent is not sent again, and what was written since is', async () => {
  const { a, b } = devices;
  const clip = aClip();
  await share(clip);
  expect(await a.send()).toEqual([]);
  expect(await b.send()).toEqual([]);
  await edit(a, clip.id, { comment: 'New' });
  expect((await a.send()).map(({ id }) => id)).toEqual([clip.id]);
});

test('a clip that was edited by somebody who did not know that it was purged comes back whole', async () => {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Before.', tags: ['sea'] });
  await share(clip);
  await a.on(() => trashClip(clip.id, now()));
  later();
  await a.on(() => emptyTrash(now()));
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
  const { a, b } = devices;
  const clip = aClip();
  await share(clip);
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

test('with a server nothing is purged by itself before the server has all of it', async () => {
  const { a } = devices;
  const clip = aClip();
  await share(clip);
  await a.on(async () => {
    await confirmSynced('');
    await trashClip(clip.id, now());
  });
  later(60 * 24 * 40);
  const purge = () => a.on(async () => (await purgeTrash(now())).removed);
  expect(await purge()).toBe(0);
  await a.send();
  expect(await purge()).toBe(0);
  await a.on(async () => confirmSynced(await clockStamp()));
  expect(await purge()).toBe(1);
});

test('without a server the trash goes after its days', async () => {
  const { a } = devices;
  const clip = aClip();
  await share(clip);
  await a.on(() => confirmSynced(''));
  await a.on(() => trashClip(clip.id, now()));
  later(60 * 24 * 40);
  await a.on(forgetConfirmed);
  expect(await a.on(() => purgeTrash(now()))).toEqual({ removed: 1, kept: 0 });
});

test('what would be deleted is counted before, and can be kept on all devices', async () => {
  const { a, b } = devices;
  const [clip, other] = [aClip({ comment: 'Mine.' }), aClip()];
  await share(clip, other);
  for (const { id } of [clip, other]) await a.on(() => trashClip(id, now()));
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
  const { a } = devices;
  const [open, closed] = [aClip(), aClip({ private: true })];
  await a.on(async () => {
    await saveClip(open);
    await saveClip(closed);
    expect([await unsentCount(), await unsentCount({ withoutPrivate: true })]).toEqual([2, 1]);
    const names = [open, closed].map(({ id }) => ({ kind: 'clip' as const, id }));
    expect(await storedRecords(names, { withoutPrivate: true })).toMatchObject([
      { id: open.id, fields: { url: open.url } },
      { id: closed.id, fields: { withheld: true } },
    ]);
    expect(JSON.stringify(await storedRecords(names, { withoutPrivate: true }))).not.toContain(closed.title);
    expect(await storedRecords(names)).toMatchObject([{}, { fields: { title: closed.title } }]);
  });
});

test('a library has a name before its first write, and keeps it', async () => {
  const { a, b } = devices;
  const name = await a.on(deviceName);
  expect(name).toMatch(/^[0-9a-f]{12}$/);
  await share(aClip());
  expect(await a.on(deviceName)).toBe(name);
  expect(await b.on(deviceName)).not.toBe(name);
});
