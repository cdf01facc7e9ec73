import { expect, test } from 'vitest';
import { changeClips } from '../../../src/storage/bulk/change-clips';
import {
  allDestinations,
  changeDestination,
  createDestination,
  setDestinationRemoved,
} from '../../../src/storage/destinations';
import {
  addEntries,
  arrangeOutline,
  changeDigest,
  changeEntry,
  moveEntry,
  outlineOf,
  removeEntry,
  restoreEntries,
} from '../../../src/storage/digests';
import {
  changeSavedSearch,
  createSavedSearch,
  moveSavedSearch,
  removeSavedSearch,
  savedSearches,
} from '../../../src/storage/saved-searches';
import { redoStep, undoStep } from '../../../src/storage/undo/undo-redo';
import { aClip } from '../../builders/a-clip';
import { exchange, type Device } from '../../builders/a-device';
import { aDestination } from '../../builders/a-destination';
import { aDigest } from '../../builders/a-digest';
import { later, outlineOn, passage, twoDevices } from '../../builders/two-devices';

const { devices, share, shareDigest } = twoDevices();

test('an entry that another device has given a clip which was merged meanwhile shows the one that stays', async () => {
  const { a, b } = devices;
  const [one, two] = [aClip({ comment: 'One.' }), aClip({ comment: 'Two.' })];
  await share(one, two);
  await shareDigest();
  await a.on(() => changeClips([one.id, two.id], { kind: 'merge', into: one.id }));
  await b.on(() => addEntries(aDigest().id, [{ id: 'e', kind: 'clip', clipId: two.id, runOn: false }]));
  await exchange(a, b);
  for (const device of [a, b])
    expect((await device.on(() => outlineOf(aDigest().id)))?.entries).toMatchObject([
      { clipId: one.id, wording: 'Two.' },
    ]);
});

test('what two writers append stays together, run by run', async () => {
  const { a, b } = devices;
  await shareDigest('first');
  for (const id of ['a1', 'a2']) await a.on(() => addEntries(aDigest().id, [passage(id)]));
  await b.on(() => addEntries(aDigest().id, ['b1', 'b2', 'b3'].map(passage)));
  await exchange(a, b);
  const both = (await outlineOn(a)).slice(2);
  expect(await outlineOn(b)).toEqual(['', 'first', ...both]);
  expect([
    ['a1', 'a2', 'b1', 'b2', 'b3'],
    ['b1', 'b2', 'b3', 'a1', 'a2'],
  ]).toContainEqual(both);
});

test('saved searches of two devices have places of their own', async () => {
  const { a, b } = devices;
  const search = (id: string) => ({ id, name: id, query: id, pinned: false });
  for (const [device, ids] of [
    [a, ['a1', 'a2']],
    [b, ['b1', 'b2']],
  ] as const)
    for (const id of ids) await device.on(() => createSavedSearch(search(id)));
  await exchange(a, b);
  const names = async (device: Device) => (await device.on(savedSearches)).map(({ name }) => name);
  expect(await names(a)).toEqual(await names(b));
  expect((await names(a)).join(' ')).toMatch(/^(?:a1 a2 b1 b2|b1 b2 a1 a2)$/);
});

test('undo in a digest leaves what another writer has written since, in the middle of typing as well', async () => {
  const { a, b } = devices;
  await shareDigest('e');
  const type = (device: Device, text: string) =>
    device.on(() => changeEntry('e', (entry) => ({ ...entry, text }), 'words e'));
  await type(a, 'e of A');
  await exchange(a, b);
  await type(b, 'e of A and B');
  await exchange(a, b);
  await type(a, 'e of A and B, and A');
  expect(await a.on(() => undoStep(aDigest().id))).toMatchObject({ conflicts: 0 });
  expect(await outlineOn(a)).toEqual(['', 'e of A and B']);
  expect(await a.on(() => undoStep(aDigest().id))).toMatchObject({ conflicts: 1 });
  expect(await outlineOn(a)).toEqual(['', 'e of A and B']);
});

test.each(['undo', 'redo'])('%s of a step puts nothing over what came from elsewhere since', async (way) => {
  const { a, b } = devices;
  await shareDigest();
  await a.on(() => changeDigest(aDigest().id, { intro: 'Of A.' }));
  if (way === 'redo') await a.on(() => undoStep(aDigest().id));
  await exchange(a, b);
  later();
  await b.on(() => changeDigest(aDigest().id, { intro: 'Of B.' }));
  await exchange(a, b);
  expect(await a.on(() => (way === 'undo' ? undoStep : redoStep)(aDigest().id))).toMatchObject({
    conflicts: 1,
  });
  expect(await outlineOn(a)).toEqual(['Of B.']);
});

test('an entry that one writer removes while the other writes in it stays, and with it what was written', async () => {
  const { a, b } = devices;
  await shareDigest('e', 'f');
  await b.on(() => changeEntry('e', (entry) => ({ ...entry, text: 'Written.' })));
  later();
  await a.on(() => removeEntry('e'));
  await a.on(() => removeEntry('f'));
  await exchange(a, b);
  for (const device of [a, b]) expect(await outlineOn(device)).toEqual(['', 'Written.']);
});

test.each([
  ['written in', () => changeEntry('e', (entry) => ({ ...entry, text: 'Written.' }))],
  ['moved', () => moveEntry(aDigest().id, 'e', 1)],
  ['arranged with the others', () => arrangeOutline(aDigest().id, ['f', 'e', 'g'])],
])('an entry that the other writer has removed stays removed where it is %s', async (_, act) => {
  const { a, b } = devices;
  await shareDigest('e', 'f', 'g');
  await a.on(() => removeEntry('e'));
  await exchange(a, b);
  await b.on(act);
  await exchange(a, b);
  for (const device of [a, b]) expect(await outlineOn(device)).toEqual(['', 'f', 'g']);
  await a.on(() => restoreEntries(['e']));
  await exchange(a, b);
  for (const device of [a, b]) expect((await outlineOn(device)).length).toBe(4);
});

test('a destination or a saved search that the other has removed stays so, whatever is learnt of it', async () => {
  const { a, b } = devices;
  const destination = aDestination();
  const search = { id: 's', name: 'One', query: 'one', pinned: false };
  await a.on(() => createDestination(destination));
  await a.on(() => createSavedSearch(search));
  await a.on(() => createSavedSearch({ ...search, id: 't' }));
  await exchange(a, b);
  await a.on(() => setDestinationRemoved(destination.id, true));
  await a.on(() => removeSavedSearch('s'));
  await exchange(a, b);
  await b.on(() => changeDestination(destination.id, (known) => ({ ...known, name: 'Learnt' })));
  await b.on(() => changeSavedSearch('s', { name: 'Renamed' }));
  await b.on(() => moveSavedSearch('s', 1));
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(await device.on(allDestinations)).toEqual([]);
    expect((await device.on(savedSearches)).map(({ id }) => id)).toEqual(['t']);
  }
  await a.on(() => setDestinationRemoved(destination.id, false));
  await exchange(a, b);
  expect(await b.on(allDestinations)).toMatchObject([{ name: 'Learnt' }]);
});

test('what two writers move in one outline is moved for both, and what one adds meanwhile stays', async () => {
  const { a, b } = devices;
  await shareDigest('1', '2', '3', '4', '5', '6');
  await a.on(() => arrangeOutline(aDigest().id, ['6', '1', '2', '3', '4', '5']));
  later();
  await b.on(() => addEntries(aDigest().id, [passage('new')], '3'));
  await b.on(() => arrangeOutline(aDigest().id, ['1', '3', '4', '5', '2', '6']));
  await exchange(a, b);
  for (const device of [a, b])
    expect(await outlineOn(device)).toEqual(['', '6', '1', '3', 'new', '4', '5', '2']);
  await a.on(() => arrangeOutline(aDigest().id, ['2', { ...passage('between') }, '1'], ['6']));
  await exchange(a, b);
  expect(await outlineOn(b)).toEqual(await outlineOn(a));
  const order = await outlineOn(b);
  expect(order).not.toContain('6');
  const places = ['2', 'between', '1'].map((id) => order.indexOf(id));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});
