import { expect, test } from 'vitest';
import { trashClip } from '../../../src/storage/clips';
import {
  applyConflict,
  clipWriters,
  openConflicts,
  setDecided,
  valueInPlace,
} from '../../../src/storage/sync/conflicts';
import { stampDevice } from '../../../src/domain/stamp';
import { deviceName } from '../../../src/storage/sync/confirmed';
import { emptyTrash } from '../../../src/storage/trash';
import { aClip } from '../../builders/a-clip';
import { saveClip } from '../../builders/save-clips';
import { exchange } from '../../builders/a-device';
import { edit, later, now, seen, twoDevices } from '../../builders/two-devices';

const { devices, share } = twoDevices();

async function disagreement() {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Before.' });
  await share(clip);
  await edit(a, clip.id, { comment: 'Of A.' });
  later();
  await edit(b, clip.id, { comment: 'Of B.' });
  await exchange(a, b);
  const [conflict] = await a.on(openConflicts);
  return { clip, conflict: conflict! };
}

test('of two texts the later one stands, and the other is kept beside it', async () => {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Before.' });
  await share(clip);
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

test('what stands and what gave way say on which device they were written, and the clip names both', async () => {
  const { a, b } = devices;
  const { clip, conflict } = await disagreement();
  const [idOfA, idOfB] = [await a.on(deviceName), await b.on(deviceName)];
  const inPlace = await a.on(() => valueInPlace(conflict));
  expect(inPlace.value).toBe('Of B.');
  expect([stampDevice(inPlace.stamp), stampDevice(conflict.stamp)]).toEqual([idOfB, idOfA]);
  const writers = await a.on(() => clipWriters(clip.id));
  expect(writers.map(stampDevice)).toEqual([idOfB, idOfA]);
  const own = aClip();
  await a.on(() => saveClip(own));
  expect((await a.on(() => clipWriters(own.id))).map(stampDevice)).toEqual([idOfA]);
});

test('a text that was known when another took its place is history', async () => {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Before.' });
  await share(clip);
  await edit(a, clip.id, { comment: 'Of A.' });
  await exchange(a, b);
  later();
  await edit(b, clip.id, { comment: 'Of B.' });
  await exchange(a, b);
  expect((await seen(a, clip.id))?.comment).toBe('Of B.');
  expect(await a.on(openConflicts)).toEqual([]);
});

test('what was kept beside can be taken on either device, and that taken back', async () => {
  const { a, b } = devices;
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
  const { a, b } = devices;
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
  const { a, b } = devices;
  const { clip } = await disagreement();
  await a.on(() => trashClip(clip.id, now()));
  later();
  await a.on(() => emptyTrash(now()));
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(JSON.stringify(await device.all())).not.toMatch(/Of A|Of B|Before/);
    expect(await device.on(openConflicts)).toEqual([]);
  }
});
