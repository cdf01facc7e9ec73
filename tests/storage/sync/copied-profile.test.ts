import { expect, test } from 'vitest';
import { library } from '../../../src/storage/database';
import { openConflicts } from '../../../src/storage/sync/conflicts';
import { aClip } from '../../builders/a-clip';
import { aDevice, exchange, type Device } from '../../builders/a-device';
import { edit, later, seen, twoDevices } from '../../builders/two-devices';

const { devices, share } = twoDevices();

/** Another browser with a copy of the whole profile, its name among it. */
async function copyOf(device: Device): Promise<Device> {
  const copied = aDevice('copy');
  const tables = await device.on(() =>
    Promise.all(library().tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  await copied.on(async () => {
    for (const [name, records] of tables) await library().table(name).bulkPut(records);
  });
  return copied;
}

test('of two copies of one profile the later one takes another name, and nothing that either wrote is lost', async () => {
  const { a, b } = devices;
  const [clip, other] = [aClip({ comment: 'Before.', tags: ['a'] }), aClip()];
  await share(clip, other);
  const copied = await copyOf(a);
  await edit(a, clip.id, { comment: 'Of the one.', tags: ['a', 'one'] });
  await edit(a, other.id, { title: 'Changed' });
  later();
  await edit(copied, clip.id, { comment: 'Of the copy.', tags: ['a', 'copy'] });
  await b.receive(await a.send());
  const received = await copied.receive(await b.all());
  expect(received.newDevice).toMatch(/^[0-9a-f]{12}$/);
  await exchange(a, b, copied);
  for (const device of [a, b, copied]) {
    const { comment, tags } = (await seen(device, clip.id))!;
    expect(tags.toSorted()).toEqual(['a', 'copy', 'one']);
    expect(comment).toBe('Of the copy.');
    expect(await device.on(openConflicts)).toMatchObject([{ value: 'Of the one.' }]);
  }
  expect((await copied.receive(await a.all())).newDevice).toBeUndefined();
});
