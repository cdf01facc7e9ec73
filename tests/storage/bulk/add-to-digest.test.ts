import { beforeEach, expect, test } from 'vitest';
import { addToDigest } from '../../../src/storage/bulk/add-to-digest';
import { changeClips } from '../../../src/storage/bulk/change-clips';
import { undo } from '../../../src/storage/undo/undo';
import { undoable } from '../../../src/storage/undo/undo-log';
import { saveClips } from '../../builders/save-clips';
import { library } from '../../../src/storage/database';
import {
  addEntries,
  allDigests,
  changeDigest,
  createDigest,
  digestWithId,
  outlineOf,
} from '../../../src/storage/digests';
import { undoStep } from '../../../src/storage/undo/undo-redo';
import type { Digest } from '../../../src/domain/digest';
import { seriesSettingName } from '../../../src/domain/digest/series';
import { changeSetting } from '../../../src/storage/settings';
import { changeTagTerm } from '../../../src/storage/tags/tag-terms';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

const aSeries = {
  id: 's1',
  name: 'Weekly',
  patterns: { title: '', slug: '', intro: '', outro: '' },
};

const digest = aDigest({ tags: [{ name: 'mine', slug: 'mine' }] });
const clips = [
  aClip({ id: 'late', savedAt: '2026-05-03T10:00:00Z', tags: ['sea', 'mine'] }),
  aClip({ id: 'early', savedAt: '2026-05-01T10:00:00Z', tags: ['sky', 'sea'] }),
  aClip({ id: 'private', private: true }),
  aClip({ id: 'trashed', trashedAt: '2026-05-02T10:00:00Z' }),
];
const ids = clips.map(({ id }) => id);

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  await saveClips(clips.map((clip) => ({ clip })));
});

/** The clips of a digest in their order, and its tags. */
async function seen(id = digest.id) {
  const { digest: header, entries } = (await outlineOf(id))!;
  const shown = entries.map((entry) => (entry.kind === 'clip' ? entry.clipId : entry.kind));
  return [...shown, ...header.tags.map(({ name }) => `#${name}`)].join(' ');
}

test('clips go in as they were saved, each once; private ones and trash stay out', async () => {
  await createDigest(digest);
  expect((await addToDigest(ids, digest.id)).passedOver).toBe(2);
  expect(await seen()).toBe('early late #mine #sky #sea');
  expect(await addToDigest(ids, digest.id)).toEqual({ passedOver: 4 });
  expect(await seen()).toBe('early late #mine #sky #sea');
});

test('it is the last change that can be taken back, with the tags that the clips brought', async () => {
  await createDigest(digest);
  await changeClips(ids, { kind: 'addTags', tags: ['mine'] });
  await addToDigest(ids, digest.id);
  const [last, before] = await undoable();
  expect([last, before]).toMatchObject([
    { kind: 'addToDigest', clips: 2 },
    { kind: 'addTags', clips: 3 },
  ]);
  await undo(last!.id);
  expect(await seen()).toBe('#mine');
  expect((await undoable()).map(({ kind }) => kind)).toEqual(['addTags']);
  // And that is a step of the work on the digest.
  await undoStep(digest.id);
  expect(await seen()).toBe('early late #mine #sky #sea');
});

test('what else the digest has come to stays, with its tags', async () => {
  await createDigest(digest);
  const { entry } = await addToDigest(['early'], digest.id);
  await addEntries(digest.id, [{ id: 'e', kind: 'clip', clipId: 'late', runOn: false }]);
  await undo(entry!.id);
  expect(await seen()).toBe('late #mine #sea');
});

test('a digest that was begun for the clips goes to the trash with them', async () => {
  const { entry } = await addToDigest(ids, digest);
  expect(await seen()).toBe('early late #mine #sky #sea');
  await undo(entry!.id);
  expect(await allDigests()).toEqual([]);
  expect((await digestWithId(digest.id))?.trashedAt).toBeDefined();
});

test.each([
  ['a title', () => changeDigest(digest.id, { title: 'Kept' })],
  ['a passage', () => addEntries(digest.id, [{ id: 'p', kind: 'text', text: 'Kept', runOn: false }])],
])('but not where it has been given %s since', async (_, change) => {
  const { entry } = await addToDigest(ids, digest);
  await change();
  await undo(entry!.id);
  expect((await allDigests()).map(({ id }) => id)).toEqual([digest.id]);
});

test('no digest is begun where no clip fits', async () => {
  expect(await addToDigest(['private', 'trashed'], digest)).toEqual({ passedOver: 2 });
  expect(await library().digests.count()).toBe(0);
  expect(await undoable()).toEqual([]);
});

test('where it cannot be written nothing is', async () => {
  await createDigest(digest);
  // A new digest with an id that is taken.
  await expect(addToDigest(ids, digest)).rejects.toThrow();
  expect(await seen()).toBe('#mine');
  expect(await undoable()).toEqual([]);
});

test('the category of a tag is what the series says, before what the library says', async () => {
  const rules = [
    { category: 'Water', tags: ['Sea'] },
    { category: 'Wet', tags: ['sea'] },
    { category: ' ', tags: ['sky'] },
  ];
  await changeTagTerm('sea', { category: { name: 'Library', slug: 'library' } });
  await changeTagTerm('sky', { category: { name: 'Air', slug: 'air' } });
  await changeSetting(seriesSettingName, () => [{ ...aSeries, categoryRules: rules }]);
  const categories = async (facts: Partial<Digest>) => {
    const made = aDigest({ id: `d-${facts.seriesId ?? ''}`, ...facts });
    await createDigest(made);
    await addToDigest(['early'], made.id);
    return (await digestWithId(made.id))?.categories.map(({ name }) => name);
  };
  expect(await categories({ seriesId: aSeries.id })).toEqual(['Air', 'Water']);
  expect(await categories({ seriesId: 'another' })).toEqual(['Air', 'Library']);
  expect(await categories({})).toEqual(['Air', 'Library']);
});

test('clips that are put into a digest of a series bring its categories, too', async () => {
  await changeSetting(seriesSettingName, () => [
    { ...aSeries, categoryRules: [{ category: 'Water', tags: ['sea'] }] },
  ]);
  await createDigest({ ...digest, seriesId: aSeries.id });
  await addEntries(digest.id, [{ id: 'e1', kind: 'clip', clipId: 'late', runOn: false }]);
  expect((await digestWithId(digest.id))?.categories).toEqual([{ name: 'Water', slug: 'water' }]);
});
