import { beforeEach, expect, test, vi } from 'vitest';
import { clipWithId } from '../../../src/storage/clips';
import { saveClip } from '../../builders/save-clips';
import { editClip } from '../../../src/storage/edit-clip';
import { library } from '../../../src/storage/database';
import {
  addEntries,
  arrangeOutline,
  changeDigest,
  changeEntry,
  createDigest,
  giveWordingToClip,
  moveEntry,
  outlineOf,
  removeEntry,
} from '../../../src/storage/digests';
import { redoStep, undoRedoOf, undoStep } from '../../../src/storage/undo/undo-redo';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

const digest = aDigest();
const clip = aClip({ comment: 'Of the clip.', tags: ['sea'] });

const passage = (text: string) => ({ id: text, kind: 'text' as const, text, runOn: false });

/** The outline as a writer sees it, and the title over it. */
async function seen() {
  const { digest: header, entries } = (await outlineOf(digest.id))!;
  const words = entries.map((entry) => (entry.kind === 'clip' ? (entry.wording ?? 'clip') : entry.text));
  return [header.title, ...header.tags.map(({ name }) => `#${name}`), ...words].join(' ');
}

const write = (id: string, text: string) => {
  const put = (entry: Parameters<Parameters<typeof changeEntry>[1]>[0]) =>
    entry.kind === 'clip' ? { ...entry, wording: text } : { ...entry, text };
  return changeEntry(id, put, `words ${id}`);
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-05-03T10:00:00Z');
  await Promise.all(library().tables.map((table) => table.clear()));
  await saveClip(clip);
  await createDigest(digest);
});

const later = () => vi.setSystemTime(Date.now() + 5000);

test('every step is taken back, one by one, to the digest as it was begun, and done again', async () => {
  const steps = [
    () => addEntries(digest.id, [passage('a'), passage('b')]),
    () => addEntries(digest.id, [{ id: 'c', kind: 'clip', clipId: clip.id, runOn: false }], 'a'),
    () => moveEntry(digest.id, 'b', 0),
    () => changeDigest(digest.id, { title: 'Week' }),
    () => write('c', 'Worded.'),
    () => removeEntry('a'),
    () => arrangeOutline(digest.id, ['c', { id: 'h', kind: 'heading', text: 'H' }, 'b']),
    () => giveWordingToClip('c'),
    () => removeEntry('c'),
  ];
  const states = [await seen()];
  for (const step of steps) {
    await step();
    states.push(await seen());
  }
  expect(states).toEqual([
    'Links',
    'Links a b',
    'Links #sea a clip b',
    'Links #sea b a clip',
    'Week #sea b a clip',
    'Week #sea b a Worded.',
    'Week #sea b Worded.',
    'Week #sea Worded. H b',
    'Week #sea clip H b',
    'Week H b',
  ]);
  expect((await clipWithId(clip.id))?.comment).toBe('Worded.');
  for (const state of states.toReversed().slice(1)) {
    expect((await undoStep(digest.id))?.conflicts).toBe(0);
    expect(await seen()).toBe(state);
  }
  expect((await clipWithId(clip.id))?.comment).toBe('Of the clip.');
  expect(await undoRedoOf(digest.id)).toEqual({ undo: false, redo: true });
  expect(await undoStep(digest.id)).toBeUndefined();
  for (const state of states.slice(1)) {
    expect((await redoStep(digest.id))?.conflicts).toBe(0);
    expect(await seen()).toBe(state);
  }
  expect(await undoRedoOf(digest.id)).toEqual({ undo: true, redo: false });
});

test('the keystrokes of one go are one step, and a pause parts two', async () => {
  await addEntries(digest.id, [passage('')]);
  for (const text of ['o', 'on', 'one']) await write('', text);
  later();
  await write('', 'one two');
  await undoStep(digest.id);
  expect(await seen()).toBe('Links one');
  await undoStep(digest.id);
  expect(await seen()).toBe('Links ');
});

test('keystrokes in two fields are two steps', async () => {
  await addEntries(digest.id, [passage('a'), passage('b')]);
  await write('a', 'A');
  await write('b', 'B');
  await undoStep(digest.id);
  expect(await seen()).toBe('Links A b');
});

test('an undo takes back the step before it, however quickly it follows', async () => {
  await addEntries(digest.id, [passage('a'), passage('b')]);
  await Promise.all([write('a', 'A'), removeEntry('b'), undoStep(digest.id)]);
  expect(await seen()).toBe('Links A b');
});

test('a new step ends what could be done again', async () => {
  await addEntries(digest.id, [passage('a')]);
  await write('a', 'A');
  await undoStep(digest.id);
  await write('a', 'other');
  expect(await undoRedoOf(digest.id)).toEqual({ undo: true, redo: false });
  await undoStep(digest.id);
  expect(await seen()).toBe('Links a');
});

test('what was written elsewhere since stays, and is counted, both ways', async () => {
  await addEntries(digest.id, [{ id: 'c', kind: 'clip', clipId: clip.id, runOn: false }]);
  await write('c', 'Worded.');
  await giveWordingToClip('c');
  await editClip(clip.id, () => ({ comment: 'Edited in the library.' }), '2026-05-03T10:00:01.000Z');
  expect(await undoStep(digest.id)).toEqual({ clips: 1, conflicts: 1 });
  expect((await clipWithId(clip.id))?.comment).toBe('Edited in the library.');
  expect(await seen()).toBe('Links #sea Worded.');
  expect(await redoStep(digest.id)).toEqual({ clips: 1, conflicts: 1 });
  expect((await clipWithId(clip.id))?.comment).toBe('Edited in the library.');
  expect(await seen()).toBe('Links #sea clip');
});

test('a tag of the post that was added elsewhere outlives the undo of another', async () => {
  const term = (name: string) => ({ name, slug: name });
  await changeDigest(digest.id, { tags: [term('mine')] });
  const record = (await library().digests.get(digest.id))!;
  await library().digests.put({ ...record, tags: [...record.tags, term('theirs')] });
  expect(await undoStep(digest.id)).toEqual({ clips: 0, conflicts: 0 });
  expect(await seen()).toBe('Links #theirs');
});

test('steps of one digest are nothing to another', async () => {
  await createDigest(aDigest({ id: 'other' }));
  await addEntries('other', [passage('x')]);
  expect(await undoStep(digest.id)).toBeUndefined();
  expect((await outlineOf('other'))?.entries).toHaveLength(1);
});

test('what is taken back is marked to be sent, like any other change', async () => {
  await changeDigest(digest.id, { title: 'Week' });
  await library()
    .digests.toCollection()
    .modify((record) => void delete record.unsent);
  const before = await library().digests.get(digest.id);
  await undoStep(digest.id);
  const after = await library().digests.get(digest.id);
  expect(after).toMatchObject({ title: 'Links', unsent: 1 });
  expect(after!.stamps['title']! > before!.stamps['title']!).toBe(true);
});
