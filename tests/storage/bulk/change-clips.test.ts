import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import type { BulkChange } from '../../../src/storage/bulk/bulk-change';
import { changeClips } from '../../../src/storage/bulk/change-clips';
import { undo } from '../../../src/storage/undo/undo';
import { undoable } from '../../../src/storage/undo/undo-log';
import { clipWithId, clipsWithIds } from '../../../src/storage/clips';
import { saveClips } from '../../builders/save-clips';
import { library } from '../../../src/storage/database';
import { addEntries, createDigest, outlineOf } from '../../../src/storage/digests';
import { changeTagTerm, tagTerms } from '../../../src/storage/tags/tag-terms';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';
import { keptAndCounted } from '../recount';

beforeEach(async () => {
  vi.useRealTimers();
  library().close();
  await library().open();
  await Promise.all(library().tables.map((table) => table.clear()));
});

const keep = (clips: Clip[]) => saveClips(clips.map((clip) => ({ clip })));
const all = async () => (await library().clips.toArray()).map(({ id }) => id);
const withoutTimes = (clips: Clip[]) =>
  clips.map(({ changedAt: _changedAt, trashedAt, ...clip }) => ({
    ...clip,
    trashed: trashedAt !== undefined,
  }));

test.each<[string, BulkChange, Partial<Clip>, Partial<Clip>]>([
  ['tags are added once', { kind: 'addTags', tags: ['B', 'c'] }, { tags: ['b'] }, { tags: ['b', 'c'] }],
  ['tags go in any case', { kind: 'removeTags', tags: ['B'] }, { tags: ['a', 'b'] }, { tags: ['a'] }],
  ['a clip becomes private', { kind: 'setPrivate', private: true }, {}, { private: true }],
  ['a field is edited', { kind: 'edit', fields: { title: 'New' } }, { title: 'Old' }, { title: 'New' }],
  [
    'a field is taken away',
    { kind: 'edit', fields: { site: undefined } },
    { site: 'S' },
    { site: undefined },
  ],
  [
    'a tag keeps its place',
    { kind: 'renameTag', from: ['a'], to: 'z' },
    { tags: ['a', 'b'] },
    { tags: ['z', 'b'] },
  ],
  ['two tags become one', { kind: 'renameTag', from: ['a'], to: 'B' }, { tags: ['a', 'b'] }, { tags: ['b'] }],
  [
    'a tag changes its case',
    { kind: 'renameTag', from: ['a'], to: 'A' },
    { tags: ['a', 'b'] },
    { tags: ['A', 'b'] },
  ],
  [
    'addresses are cleaned, and known by what they were',
    { kind: 'cleanAddresses', rules: [] },
    { url: 'https://x.org/a?utm_source=b&id=1' },
    { url: 'https://x.org/a?id=1', originalUrl: 'https://x.org/a?utm_source=b&id=1' },
  ],
  [
    'several tags become one',
    { kind: 'renameTag', from: ['a', 'c'], to: 'B' },
    { tags: ['c', 'x', 'a'] },
    { tags: ['B', 'x'] },
  ],
  [
    'several tags are deleted',
    { kind: 'deleteTag', tags: ['a', 'C'] },
    { tags: ['a', 'c', 'b'] },
    { tags: ['b'] },
  ],
  ['a tag is deleted', { kind: 'deleteTag', tags: ['a'] }, { tags: ['a', 'b'] }, { tags: ['b'] }],
])('%s, and it can be taken back', async (_name, change, before, after) => {
  const clip = aClip(before);
  await keep([clip]);

  const entry = await changeClips([clip.id], change);
  expect(entry).toMatchObject({ kind: change.kind, clips: 1 });
  expect(await clipWithId(clip.id)).toMatchObject(after);
  expect((await clipWithId(clip.id))!.changedAt > clip.changedAt).toBe(true);

  await undo(entry.id);
  expect(await clipWithId(clip.id)).toEqual(clip);
  expect(await undoable()).toEqual([]);
});

test('a change stamps only what it changed', async () => {
  const clip = aClip({ tags: ['a'] });
  await keep([clip]);
  await changeClips([clip.id], { kind: 'addTags', tags: ['b'] });
  const record = (await library().clips.get(clip.id))!;
  expect(Object.keys(record.stamps).toSorted()).toEqual(['*', 'tags/b']);
});

test('nothing is written, and nothing counted, where nothing changes', async () => {
  const clip = aClip({ tags: ['a'] });
  await keep([clip]);
  const before = await library().clips.get(clip.id);
  expect((await changeClips([clip.id, 'gone'], { kind: 'addTags', tags: ['A'] })).clips).toBe(0);
  expect(await library().clips.get(clip.id)).toEqual(before);
});

test('a failure in the middle of a change leaves all as it was', async () => {
  const clips = Array.from({ length: 2_500 }, () => aClip({ tags: ['a'] }));
  await keep(clips);
  const progress: number[] = [];

  await expect(
    changeClips(
      clips.map(({ id }) => id),
      { kind: 'addTags', tags: ['b'] },
      (done) => {
        progress.push(done);
        if (done >= 2_000) throw new Error('the disk is full');
      },
    ),
  ).rejects.toThrow('the disk is full');

  expect(progress).toEqual([1_000, 2_000]);
  expect((await clipsWithIds(await all())).filter(({ tags }) => tags.includes('b'))).toEqual([]);
  expect(await undoable()).toEqual([]);
  const { kept, counted } = await keptAndCounted();
  expect(kept).toEqual(counted);
}, 30_000);

test('undo waits for an hour, and outlives the page', async () => {
  const clip = aClip({ tags: ['a'] });
  await keep([clip]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-01T10:00:00Z') });
  const { id } = await changeClips([clip.id], { kind: 'trash' });
  library().close();
  await library().open();

  vi.setSystemTime(Date.parse('2026-06-01T10:59:00Z'));
  expect((await undoable()).map((entry) => entry.id)).toEqual([id]);
  vi.setSystemTime(Date.parse('2026-06-01T11:01:00Z'));
  expect(await undoable()).toEqual([]);
  await changeClips([clip.id], { kind: 'restore' });
  expect(await library().undo.count()).toBe(1);
  expect(await library().undoParts.count()).toBe(1);
});

test('what was changed again since is left as it is', async () => {
  const clip = aClip({ title: 'One', comment: 'old', tags: ['a', 'b'] });
  await keep([clip]);
  const { id } = await changeClips([clip.id], {
    kind: 'edit',
    fields: { title: 'Two', comment: 'new', tags: ['b', 'c'] },
  });
  await changeClips([clip.id], { kind: 'edit', fields: { title: 'Three', tags: ['b', 'c', 'd'] } });

  expect(await undo(id)).toEqual({ clips: 1, conflicts: 1 });

  expect(await clipWithId(clip.id)).toMatchObject({ title: 'Three', comment: 'old', tags: ['a', 'b', 'd'] });
});

test('merged clips become one that has it all, and digests show what they showed', async () => {
  const quote = { id: 'q', text: 'said', markdown: 'said', comment: '' };
  const into = aClip({ comment: 'mine', tags: ['a'], savedAt: '2026-05-02T00:00:00.000Z', quotes: [quote] });
  const other = aClip({
    comment: 'yours',
    tags: ['A', 'b'],
    authors: ['Ann'],
    private: true,
    savedAt: '2026-05-01T00:00:00.000Z',
    quotes: [
      { ...quote, id: 'same' },
      { ...quote, id: 'other', text: 'more', markdown: 'more' },
    ],
  });
  await keep([into, other]);
  await createDigest(aDigest());
  const entry = (id: string, clipId: string) => ({ id, kind: 'clip' as const, clipId, runOn: false });
  await addEntries(aDigest().id, [entry('1', other.id), entry('2', into.id)]);
  const outline = await outlineOf(aDigest().id);

  const { id } = await changeClips([other.id, into.id], { kind: 'merge', into: into.id });

  expect(await clipWithId(into.id)).toMatchObject({
    comment: 'mine\n\nyours',
    tags: ['a', 'b'],
    authors: ['Ann'],
    private: true,
    savedAt: other.savedAt,
    quotes: [quote, { ...quote, id: 'other', text: 'more', markdown: 'more' }],
  });
  expect((await clipWithId(other.id))?.trashedAt).toBeDefined();
  expect((await outlineOf(aDigest().id))?.entries).toMatchObject([
    { clipId: into.id, wording: 'yours' },
    { clipId: into.id, wording: 'mine' },
  ]);

  await undo(id);
  expect(await clipsWithIds([into.id, other.id])).toEqual([into, other]);
  expect(await outlineOf(aDigest().id)).toEqual(outline);
});

test('duplicates are merged by the rules by which an import meets them', async () => {
  const passage = (id: string, text: string) => ({ id, text, markdown: text, comment: '' });
  const url = 'https://example.org/a';
  const into = aClip({ url, title: url, comment: 'One.', quotes: [passage('1', 'They said')] });
  const other = aClip({
    url,
    title: 'A page',
    comment: 'One.\n\nTwo.',
    quotes: [passage('2', 'They  said')],
  });
  await keep([into, other]);
  await changeClips([into.id, other.id], { kind: 'merge', into: into.id });
  expect(await clipWithId(into.id)).toMatchObject({
    title: 'A page',
    comment: 'One.\n\nTwo.',
    quotes: [passage('1', 'They said')],
  });
});

test('what a tag becomes in posts goes with its new name, and back', async () => {
  await keep([aClip({ tags: ['old'] })]);
  await changeTagTerm('old', { slug: 'o' });
  const { id } = await changeClips([], { kind: 'renameTag', from: ['old'], to: 'new' });
  expect(await tagTerms()).toEqual([{ tag: 'new', slug: 'o' }]);
  await undo(id);
  expect(await tagTerms()).toEqual([{ tag: 'old', slug: 'o' }]);
});

const tag = fc.constantFrom('a', 'b', 'c', 'A', 'd e');
const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd e'), { maxLength: 3 });
const change: fc.Arbitrary<BulkChange> = fc.oneof(
  fc.record({ kind: fc.constantFrom('addTags', 'removeTags'), tags: fc.array(tag, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('renameTag'), from: fc.array(tag, { minLength: 1, maxLength: 3 }), to: tag }),
  fc.record({ kind: fc.constant('deleteTag'), tags: fc.array(tag, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constantFrom('trash', 'restore') }),
  fc.record({ kind: fc.constant('merge'), into: fc.constantFrom('0', '1', '2') }),
);

test('whatever is done, the counts are those of a recount, and undo puts back what was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(tags, { minLength: 3, maxLength: 5 }),
      fc.array(fc.tuple(fc.subarray(['0', '1', '2', '3']), change), { minLength: 1, maxLength: 5 }),
      async (tagsOfClips, changes) => {
        await Promise.all(library().tables.map((table) => table.clear()));
        await keep(tagsOfClips.map((own, n) => aClip({ id: String(n), tags: own })));
        const before = await clipsWithIds(await all());
        const done: string[] = [];
        for (const [ids, one] of changes) {
          done.push((await changeClips(ids, one)).id);
          const { kept, counted } = await keptAndCounted();
          expect(kept).toEqual(counted);
        }
        for (const id of done.toReversed()) await undo(id);
        expect(withoutTimes(await clipsWithIds(await all()))).toEqual(withoutTimes(before));
        const { kept, counted } = await keptAndCounted();
        expect(kept).toEqual(counted);
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);
