import { expect, test } from 'vitest';
import type { BackupRecord } from '../../../src/exchange/backup/backup-schema';
import { readBackup } from '../../../src/exchange/backup/read-backup';
import { writeBackup } from '../../../src/exchange/backup/write-backup';
import { backupRecords } from '../../../src/storage/backup-records';
import { trashClip } from '../../../src/storage/clips';
import { library } from '../../../src/storage/database';
import { clipCount } from '../../../src/storage/derived-counts';
import { changeEntry } from '../../../src/storage/digests';
import { importRecords } from '../../../src/storage/import-clips';
import { openConflicts, setDecided } from '../../../src/storage/sync/conflicts';
import { emptyTrash } from '../../../src/storage/trash';
import { undo } from '../../../src/storage/undo/undo';
import { aClip } from '../../builders/a-clip';
import { aDevice, exchange, type Device } from '../../builders/a-device';
import { edit, later, now, outlineOn, seen, twoDevices } from '../../builders/two-devices';

const { devices, share, shareDigest } = twoDevices();

const backup = (device: Device) =>
  device.on(async () => {
    let text = '';
    for await (const piece of writeBackup(backupRecords(), now())) text += piece;
    return text;
  });

const options = { byId: true, signal: new AbortController().signal, onProgress: () => undefined };

async function* read(text: string): AsyncGenerator<BackupRecord[]> {
  const batch: BackupRecord[] = [];
  for await (const reading of readBackup([text]))
    if (reading.kind === 'record') batch.push({ ...reading.record, stamps: reading.record.stamps ?? {} });
  yield batch;
}

const restore = (device: Device, text: string) => device.on(() => importRecords(read(text), options));

test('an old backup that is restored on a new device and synced changes nothing that was written since', async () => {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Old words.', tags: ['old'] });
  await share(clip);
  await shareDigest('e');
  const text = await backup(a);
  await edit(a, clip.id, { comment: 'New words.', tags: ['new'] });
  await a.on(() => changeEntry('e', (entry) => ({ ...entry, text: 'New.' })));
  const fresh = aDevice('fresh');
  later(60);
  await restore(fresh, text);
  expect((await seen(fresh, clip.id))?.comment).toBe('Old words.');
  await exchange(a, b, fresh);
  for (const device of [a, b, fresh]) {
    expect(await seen(device, clip.id)).toMatchObject({ comment: 'New words.', tags: ['new'] });
    expect(await outlineOn(device)).toEqual(['', 'New.']);
    expect(await device.on(openConflicts)).toEqual([]);
  }
});

test('a file without stamps is older than anything that has some, and what only it has comes in', async () => {
  const { a, b } = devices;
  const [clip, gone] = [aClip({ comment: 'Old words.', tags: ['old'] }), aClip({ comment: 'Of the file.' })];
  await share(clip);
  const text = `{"gleanings":1,"records":[${[clip, gone].map((one) => JSON.stringify({ clip: one })).join(',')}]}`;
  await edit(a, clip.id, { comment: 'New words.', tags: ['new'] });
  const fresh = aDevice('fresh');
  later(60);
  await restore(fresh, text);
  await exchange(a, b, fresh);
  for (const device of [a, b, fresh]) {
    expect(await seen(device, clip.id)).toMatchObject({ comment: 'New words.', tags: ['new'] });
    expect(await seen(device, gone.id)).toEqual(gone);
  }
});

test('what was purged elsewhere does not come back with a backup, and here it does where it is asked for', async () => {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Secret.' });
  await share(clip);
  const text = await backup(a);
  await a.on(async () => {
    await trashClip(clip.id, now());
    await emptyTrash(now());
  });
  const fresh = aDevice('fresh');
  later(60);
  await restore(fresh, text);
  await exchange(a, b, fresh);
  for (const device of [a, b, fresh]) expect(await seen(device, clip.id)).toBeUndefined();
  await restore(a, text);
  await exchange(a, b, fresh);
  for (const device of [a, b, fresh]) expect(await seen(device, clip.id)).toEqual(clip);
});

test('what is written after a restore is later than what was restored', async () => {
  const { a, b } = devices;
  const clip = aClip();
  await share(clip);
  later(60);
  await edit(a, clip.id, { comment: 'An hour ahead.' });
  const text = await backup(a);
  later(-60);
  const fresh = aDevice('fresh');
  await restore(fresh, text);
  await edit(fresh, clip.id, { comment: 'Since.' });
  await exchange(a, b, fresh);
  expect((await seen(a, clip.id))?.comment).toBe('Since.');
});

test('an import that is taken back after it was sent leaves nothing on any device', async () => {
  const { a, b } = devices;
  const clips = [aClip({ tags: ['in'] }), aClip(), aClip()];
  const batch = [clips.map((value) => ({ type: 'clip' as const, value }))];
  async function* records() {
    yield* batch;
  }
  const { entry } = await a.on(() => importRecords(records(), { ...options, byId: false }));
  await exchange(a, b);
  later();
  await edit(b, clips[1]!.id, { comment: 'Written on B.' });
  const changed = clips[2]!;
  await edit(a, changed.id, { comment: 'Written on A.' });
  expect(await a.on(() => undo(entry.id))).toEqual({ clips: 3, conflicts: 1 });
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(await seen(device, clips[0]!.id)).toBeUndefined();
    expect((await seen(device, clips[1]!.id))?.comment).toBe('Written on B.');
    expect((await seen(device, changed.id))?.comment).toBe('Written on A.');
    expect(await device.on(() => clipCount('active'))).toBe(2);
    expect(await device.on(() => library().tagCounts.toArray())).toEqual([]);
  }
});

test('a restore that is taken back leaves what other devices had already', async () => {
  const { a, b } = devices;
  const clip = aClip({ tags: ['a'] });
  await share(clip);
  await edit(a, clip.id, { comment: 'More.' });
  await exchange(a, b);
  const text = await backup(a);
  const fresh = aDevice('fresh');
  const { entry } = await restore(fresh, text);
  expect(await fresh.on(() => undo(entry.id))).toEqual({ clips: 1, conflicts: 0 });
  expect(await fresh.all()).toEqual([]);
  const again = await restore(fresh, text);
  await exchange(a, b, fresh);
  expect(await fresh.on(() => undo(again.entry.id))).toEqual({ clips: 1, conflicts: 1 });
  await exchange(a, b, fresh);
  for (const device of [a, b, fresh]) expect((await seen(device, clip.id))?.comment).toBe('More.');
});

test('what was kept beside its winner is in a backup, until it is decided', async () => {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Before.' });
  await share(clip);
  await edit(a, clip.id, { comment: 'Of A.' });
  later();
  await edit(b, clip.id, { comment: 'Of B.' });
  await exchange(a, b);
  const fresh = aDevice('fresh');
  await restore(fresh, await backup(a));
  expect(await fresh.on(openConflicts)).toMatchObject([{ recordId: clip.id, value: 'Of A.' }]);
  const [conflict] = await a.on(openConflicts);
  await a.on(() => setDecided(conflict!.id, true));
  expect(await backup(a)).not.toContain('Of A.');
});
