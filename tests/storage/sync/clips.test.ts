import { expect, test } from 'vitest';
import { changeClips } from '../../../src/storage/bulk/change-clips';
import { library } from '../../../src/storage/database';
import { openConflicts } from '../../../src/storage/sync/conflicts';
import { recordsToSend } from '../../../src/storage/sync/sent-records';
import { aClip } from '../../builders/a-clip';
import { exchange } from '../../builders/a-device';
import { edit, later, seen, twoDevices } from '../../builders/two-devices';

const { devices, share } = twoDevices();

test('a tag that each spells in its own way is one tag', async () => {
  const { a, b } = devices;
  const clip = aClip();
  await share(clip);
  await edit(a, clip.id, { tags: ['Foo'] });
  later();
  await edit(b, clip.id, { tags: ['foo', 'Straße'] });
  await exchange(a, b);
  for (const device of [a, b]) expect((await seen(device, clip.id))?.tags).toEqual(['foo', 'Straße']);
});

test('a tag that one device takes away is gone, and leaves no stamp; one that was given again stays', async () => {
  const { a, b } = devices;
  const clip = aClip({ tags: ['one', 'two', 'three'] });
  await share(clip);
  await edit(a, clip.id, { tags: ['one', 'three'] });
  await edit(b, clip.id, { tags: ['two', 'three'] });
  later();
  await edit(b, clip.id, { tags: ['two', 'three', 'one'] });
  await exchange(a, b);
  for (const device of [a, b]) {
    expect((await seen(device, clip.id))?.tags).toEqual(['three', 'one']);
    const { stamps } = (await device.on(() => library().clips.get(clip.id)))!;
    expect(Object.keys(stamps).filter((name) => name.startsWith('tags/'))).toEqual(['tags/one']);
  }
});

test('two renames of different tags on two devices are both done', async () => {
  const { a, b } = devices;
  const clips = [aClip({ tags: ['one', 'two', 'three'] }), aClip({ tags: ['two', 'one'] })];
  await share(...clips);
  await a.on(() => changeClips([], { kind: 'renameTag', from: ['one'], to: 'eins' }));
  await b.on(() => changeClips([], { kind: 'renameTag', from: ['two'], to: 'zwei' }));
  await exchange(a, b);
  for (const device of [a, b])
    for (const { id } of clips)
      expect((await seen(device, id))?.tags.toSorted()).toEqual(
        id === clips[0]!.id ? ['eins', 'three', 'zwei'] : ['eins', 'zwei'],
      );
  expect(await seen(a, clips[0]!.id)).toEqual(await seen(b, clips[0]!.id));
});

test('a rename costs each clip one stamp, or two where the tag is not the last', async () => {
  const { a } = devices;
  const [last, first] = [aClip({ tags: ['a', 'old'] }), aClip({ tags: ['old', 'a'] })];
  await share(last, first);
  await a.on(() => changeClips([], { kind: 'renameTag', from: ['old'], to: 'new' }));
  const names = async (id: string) =>
    Object.keys((await a.on(() => library().clips.get(id)))!.stamps).toSorted();
  expect(await names(last.id)).toEqual(['*', 'tags/new']);
  expect(await names(first.id)).toEqual(['*', 'tags', 'tags/new']);
});

test('a later edit wins over what it knew, though the clock of the other device is an hour ahead', async () => {
  const { a, b } = devices;
  const clip = aClip();
  await share(clip);
  later(60);
  await edit(a, clip.id, { comment: 'Of A, an hour ahead.' });
  later(-60);
  await exchange(a, b);
  await edit(b, clip.id, { comment: 'Of B, who has seen it.' });
  await exchange(a, b);
  for (const device of [a, b]) expect((await seen(device, clip.id))?.comment).toBe('Of B, who has seen it.');
  expect(await a.on(openConflicts)).toEqual([]);
});

test('a write that is handed over while it goes on is handed over again', async () => {
  const { a, b } = devices;
  const clip = aClip();
  await share(clip);
  await edit(a, clip.id, { comment: 'One.' });
  const sent = await a.on(() => recordsToSend(10));
  later();
  await edit(a, clip.id, { comment: 'Two.' });
  await b.receive(sent);
  await exchange(a, b);
  expect((await seen(b, clip.id))?.comment).toBe('Two.');
});
