import { expect, test } from 'vitest';
import { changeClips } from '../../../src/storage/bulk/change-clips';
import { clipsWithIds, restoreClip, trashClip } from '../../../src/storage/clips';
import { library } from '../../../src/storage/database';
import { clipCount } from '../../../src/storage/derived-counts';
import { addEntries, createDigest } from '../../../src/storage/digests';
import { emptyTrash } from '../../../src/storage/trash';
import { libraryUsage } from '../../../src/storage/usage';
import { aClip } from '../../builders/a-clip';
import { exchange } from '../../builders/a-device';
import { aDigest } from '../../builders/a-digest';
import { edit, later, now, seen, twoDevices } from '../../builders/two-devices';

const { devices, share } = twoDevices();

test('a clip that was edited and, elsewhere, put into the trash without that being known is in the library', async () => {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Before.' });
  await share(clip);
  await edit(b, clip.id, { comment: 'Edited.' });
  later();
  await a.on(() => trashClip(clip.id, now()));
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(await seen(device, clip.id)).toMatchObject({ comment: 'Edited.' });
    expect((await seen(device, clip.id))?.trashedAt).toBeUndefined();
  }
});

test.each(['purged', 'edited'])(
  'a clip that is %s first, and the other then, is a whole clip',
  async (first) => {
    const { a, b } = devices;
    const clip = aClip({ comment: 'Mine.', tags: ['sea'] });
    await share(clip);
    const acts = {
      purged: () =>
        a.on(async () => {
          await trashClip(clip.id, now());
          await emptyTrash(now());
        }),
      edited: () => edit(b, clip.id, { title: 'Edited' }),
    };
    await acts[first as 'purged']();
    later();
    await acts[first === 'purged' ? 'edited' : 'purged']();
    await exchange(a, b);
    for (const device of [a, b])
      expect(await seen(device, clip.id)).toMatchObject({
        url: clip.url,
        comment: 'Mine.',
        tags: ['sea'],
        title: 'Edited',
      });
  },
);

test('a clip that nobody edited stays purged, and no device brings it back', async () => {
  const { a, b } = devices;
  const clip = aClip({ comment: 'Mine.' });
  await share(clip);
  await b.on(() => trashClip(clip.id, now()));
  later();
  await a.on(() => trashClip(clip.id, now()));
  await a.on(() => emptyTrash(now()));
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(await seen(device, clip.id)).toBeUndefined();
    expect(await device.on(() => library().statusCounts.toArray())).toEqual([{ status: 'purged', clips: 1 }]);
  }
});

test('the same duplicates merged on both devices, each into the other, are one clip with all of it', async () => {
  const { a, b } = devices;
  const [one, two] = [aClip({ comment: 'One.' }), aClip({ comment: 'Two.', tags: ['two'] })];
  await share(one, two);
  await a.on(() => createDigest(aDigest()));
  await a.on(() => addEntries(aDigest().id, [{ id: 'e', kind: 'clip', clipId: two.id, runOn: false }]));
  await a.on(() => changeClips([one.id, two.id], { kind: 'merge', into: one.id }));
  await b.on(() => changeClips([one.id, two.id], { kind: 'merge', into: two.id }));
  await exchange(a, b);
  for (const device of [a, b]) {
    const [staying, other] = await device.on(() => clipsWithIds([one.id, two.id]));
    expect(staying?.trashedAt).toBeUndefined();
    expect(staying).toMatchObject({ tags: ['two'] });
    expect(staying?.comment).toMatch(/One\.[^]*Two\.|Two\.[^]*One\./);
    expect(other).toMatchObject({ mergedInto: one.id, trashedAt: expect.any(String) });
    expect(await device.on(() => clipCount('active'))).toBe(1);
    expect(await device.on(async () => [...(await libraryUsage(library())).keys()])).toEqual([one.id]);
  }
});

test('a clip that is taken out of the trash on one device is out of it on both', async () => {
  const { a, b } = devices;
  const clip = aClip();
  await share(clip);
  await a.on(() => trashClip(clip.id, now()));
  await exchange(a, b);
  expect((await seen(b, clip.id))?.trashedAt).toBeDefined();
  later();
  await b.on(() => restoreClip(clip.id));
  await exchange(a, b);
  for (const device of [a, b]) expect(await seen(device, clip.id)).toEqual(clip);
});

test('clips that were merged before and are merged once more, the other way round, are one clip still', async () => {
  const { a, b } = devices;
  const [one, two] = [aClip({ comment: 'One.' }), aClip({ comment: 'Two.' })];
  await share(one, two);
  await a.on(() => changeClips([one.id, two.id], { kind: 'merge', into: one.id }));
  await a.on(() => changeClips([one.id, two.id], { kind: 'merge', into: two.id }));
  await exchange(a, b);
  for (const device of [a, b]) {
    const [staying] = await device.on(() => clipsWithIds([one.id, two.id]));
    expect(staying).not.toHaveProperty('mergedInto');
    expect(await device.on(() => clipCount('active'))).toBe(1);
  }
});
