import { beforeEach, expect, test, vi } from 'vitest';
import type { Clip } from '../../src/domain/clip';
import type { BackupRecord } from '../../src/exchange/backup/backup-schema';
import { undo } from '../../src/storage/undo/undo';
import { undoable } from '../../src/storage/undo/undo-log';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { newestClips, trashClip } from '../../src/storage/clips';
import { saveClip, saveClips } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { allDigests, createDigest, addEntries } from '../../src/storage/digests';
import { importRecords, previewImport } from '../../src/storage/import-clips';
import { undoInterruptedImport } from '../../src/storage/undo/interrupted-import';
import { tagList } from '../../src/storage/tag-statistics';
import { clipCount } from '../../src/storage/derived-counts';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';
import { generateLibrary } from '../library/generate';
import { keptAndCounted } from './recount';

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: { request: fakeRequest } });
  await Promise.all(library().tables.map((table) => table.clear()));
});

type Work = (lock: object | null) => Promise<unknown>;
let held = false;

/** One lock for all, which is enough here. */
async function fakeRequest(_name: string, ...rest: [Work] | [object, Work]): Promise<unknown> {
  const work = rest.at(-1) as Work;
  if (held) return work(null);
  held = true;
  try {
    return await work({});
  } finally {
    held = false;
  }
}

const options = { byId: false, signal: new AbortController().signal, onProgress: () => undefined };

async function* batches(clips: readonly Clip[], size = 100): AsyncGenerator<BackupRecord[]> {
  for (let at = 0; at < clips.length; at += size) {
    yield clips.slice(at, at + size).map((value) => ({ type: 'clip', value }));
  }
}

async function everything(): Promise<unknown> {
  const { clips, tagCounts, statusCounts, digests, entries } = library();
  return Promise.all([clips, tagCounts, statusCounts, digests, entries].map((table) => table.toArray()));
}

const withOtherIds = (clips: readonly Clip[]) => clips.map((clip) => ({ ...clip, id: `x-${clip.id}` }));

test('what comes in is in the library, counted, and undone at once', async () => {
  await saveClip(aClip({ tags: ['before'] }));
  const before = await everything();
  const clips = generateLibrary({ clips: 350, seed: 4 }).filter(({ trashedAt }) => !trashedAt);

  const { counts, entry } = await importRecords(batches(clips), options);

  expect(counts.added + counts.repeated).toBe(clips.length);
  expect((await newestClips(1_000)).length).toBe(counts.added + 1);
  expect(await undoable()).toEqual([entry]);
  expect(entry).toMatchObject({ kind: 'import', clips: counts.added });

  await undo(entry.id);
  expect(await everything()).toEqual(before);
  expect(await undoable()).toEqual([]);
});

test('the same file twice changes nothing the second time', async () => {
  const clips = generateLibrary({ clips: 250, seed: 9 }).filter(({ trashedAt }) => !trashedAt);
  await importRecords(batches(clips), options);
  const stored = await newestClips(1_000);

  const { counts, entry } = await importRecords(batches(withOtherIds(clips), 70), options);

  expect(counts).toMatchObject({ added: 0, changed: 0 });
  expect(entry.clips).toBe(0);
  expect(await newestClips(1_000)).toEqual(stored);
});

test('a clip of the library is merged with what comes in, and gets back what it was', async () => {
  const known = aClip({ url: 'https://a.org/?utm_source=x', tags: ['one'], comment: 'Mine' });
  await saveClip(known);
  const found = aClip({ url: 'https://www.a.org/', tags: ['two'], comment: 'Theirs' });

  const { counts, entry } = await importRecords(batches([found]), options);
  expect(counts).toEqual({ added: 0, changed: 1, unchanged: 0, repeated: 0 });
  expect(await newestClips(9)).toMatchObject([
    { id: known.id, tags: ['one', 'two'], comment: 'Mine\n\nTheirs' },
  ]);

  await undo(entry.id);
  expect(await newestClips(9)).toEqual([known]);
  expect((await tagList()).map(({ name }) => name)).toEqual(['one']);
});

test('one page in several batches is one clip, and gone when it is undone', async () => {
  const clips = [1, 2, 3].map((n) => aClip({ url: 'https://a.org/', tags: [`t${n}`] }));
  const { counts, entry } = await importRecords(batches(clips, 1), options);
  expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0, repeated: 2 });
  expect(await newestClips(9)).toMatchObject([{ id: clips[0]!.id, tags: ['t1', 't2', 't3'] }]);
  await undo(entry.id);
  expect(await library().clips.count()).toBe(0);
  expect(await tagList()).toEqual([]);
});

test('tags are counted anew after an import, whatever was saved and taken away meanwhile', async () => {
  const clips = Array.from({ length: 4 }, (_, n) => aClip({ tags: ['every', `only ${n}`] }));
  const uses = async () => Object.fromEntries((await tagList()).map(({ name, uses }) => [name, uses]));
  async function* disturbed(): AsyncGenerator<BackupRecord[]> {
    for await (const batch of batches(clips, 2)) {
      yield batch;
      if (batch.some(({ value }) => value === clips[3])) continue;
      await vi.waitUntil(async () => (await library().clips.count()) === 2);
      await trashClip(clips[0]!.id, '2026-06-01T00:00:00.000Z');
      await saveClip(aClip({ tags: ['every', 'mine'] }));
    }
  }
  await importRecords(disturbed(), options);
  expect(await uses()).toEqual({ every: 4, mine: 1, 'only 1': 1, 'only 2': 1, 'only 3': 1 });
  const { kept, counted } = await keptAndCounted();
  expect(kept).toEqual(counted);
});

test('a few links meet what a large library has, and each other, also across batches', async () => {
  const there = generateLibrary({ clips: 400, seed: 12 }).filter(({ trashedAt }) => !trashedAt);
  await importRecords(batches(there), options);
  const stored = await newestClips(1_000);
  const once = stored.filter(({ url }, n) => stored.findIndex((other) => other.url === url) === n);
  const importedClips = [once[3]!, aClip({ url: 'https://new.example/' }), once[200]!]
    .flatMap((clip) => [
      clip,
      { ...clip, url: `${clip.url}${clip.url.includes('?') ? '&' : '?'}utm_source=again` },
    ])
    .map((clip, n) => ({ ...clip, id: `x${n}`, tags: ['brought in'] }));

  const { counts } = await importRecords(batches(importedClips, 1), options);

  expect(counts).toEqual({ added: 1, changed: 2, unchanged: 0, repeated: 3 });
  expect((await newestClips(1_000)).length).toBe(stored.length + 1);
  expect((await tagList()).find(({ name }) => name === 'brought in')?.uses).toBe(3);
});

test('a preview counts as the import does, and writes nothing', async () => {
  const clips = generateLibrary({ clips: 300, seed: 21 }).filter(({ trashedAt }) => !trashedAt);
  await importRecords(batches(clips.slice(0, 100)), options);
  const coming = withOtherIds(clips).map((clip, n) =>
    n % 7 === 0 ? { ...clip, tags: [...clip.tags, 'new'] } : clip,
  );
  const before = await everything();

  const preview = await previewImport(batches(coming), options);

  expect(await everything()).toEqual(before);
  const { counts, others } = await importRecords(batches(coming, 33), options);
  expect(preview).toEqual({ counts, others });
  expect(Math.min(counts.added, counts.changed, counts.unchanged)).toBeGreaterThan(0);
});

test.each([
  ['is cancelled', 'cancel'],
  ['meets a failure', 'fail'],
])('an import that %s leaves nothing behind', async (_, how) => {
  await saveClip(aClip({ url: 'https://a.org/0', tags: ['mine'] }));
  const before = await everything();
  const controller = new AbortController();
  async function* source() {
    yield* batches([aClip({ url: 'https://a.org/0', tags: ['theirs'] }), aClip(), aClip()], 1);
    if (how === 'fail') throw new Error('The file cannot be read');
    controller.abort();
    yield* batches([aClip()]);
  }
  await expect(importRecords(source(), { ...options, signal: controller.signal })).rejects.toThrow();
  expect(await clipsOnly()).toEqual(
    (before as unknown[][])[0]?.map(
      (record) => expect.objectContaining({ id: (record as Clip).id, tags: ['mine'] }) as unknown,
    ),
  );
  expect((await tagList()).map(({ name, uses }) => [name, uses])).toEqual([['mine', 1]]);
  expect(await library().undo.count()).toBe(0);
});

function clipsOnly() {
  return library().clips.toArray();
}

test('an import whose page died is taken back, unless it still runs', async () => {
  const clips = [aClip(), aClip(), aClip()];
  async function* dying() {
    yield* batches(clips, 1);
    expect(await undoInterruptedImport()).toBe(false);
    await new Promise(() => undefined);
  }
  void importRecords(dying(), options);
  await vi.waitFor(async () => expect(await library().clips.count()).toBe(3));
  expect(await undoable()).toEqual([]);

  held = false;
  expect(await undoInterruptedImport()).toBe(true);
  expect(await library().clips.count()).toBe(0);
  // A section of the page that opens later says so.
  expect(await undoInterruptedImport()).toBe(true);
});

test('a page that another window saves in the meantime is not doubled', async () => {
  const meanwhile = aClip({ url: 'https://a.org/x' });
  async function* source() {
    yield* batches([aClip()]);
    await saveClip(meanwhile);
    yield* batches([aClip({ url: 'https://a.org/x', tags: ['more'] })]);
  }
  const { counts } = await importRecords(source(), options);
  expect(counts).toMatchObject({ added: 1, changed: 1 });
  expect((await newestClips(9)).find(({ id }) => id === meanwhile.id)?.tags).toEqual(['more']);
});

test('undo leaves alone what was changed, or put into a digest, since', async () => {
  const [edited, shown, plain] = [aClip(), aClip(), aClip()];
  const { entry } = await importRecords(batches([edited, shown, plain]), options);
  await changeClips([edited.id], { kind: 'addTags', tags: ['kept'] });
  await createDigest(aDigest());
  await addEntries(aDigest().id, [{ id: 'e1', kind: 'clip', clipId: shown.id, runOn: false }]);

  await undo(entry.id);

  expect((await newestClips(9)).map(({ id }) => id).sort()).toEqual([edited.id, shown.id].sort());
});

test('a clip of a backup is known by its id, and comes out of the trash', async () => {
  const clip = aClip({ url: 'https://a.org/1' });
  await saveClip({ ...clip, url: 'https://a.org/2', tags: ['since'] });
  await trashClip(clip.id, '2026-05-04T10:00:00.000Z');
  const { counts } = await importRecords(batches([clip]), { ...options, byId: true });
  expect(counts).toMatchObject({ changed: 1 });
  expect(await clipCount('trashed')).toBe(0);
  expect(await newestClips(9)).toMatchObject([{ id: clip.id, tags: ['since'] }]);
});

test('an entry of a backup shows the clip that took its own in', async () => {
  const mine = aClip({ url: 'https://a.org/' });
  await saveClip(mine);
  const theirs = aClip({ url: 'https://a.org/' });
  const digest = aDigest();
  async function* backup(): AsyncGenerator<BackupRecord[]> {
    yield [
      { type: 'clip', value: theirs },
      { type: 'digest', value: digest },
    ];
    const entry = {
      id: 'e1',
      digestId: digest.id,
      rank: 'a0',
      kind: 'clip',
      clipId: theirs.id,
      runOn: false,
    } as const;
    yield [{ type: 'entry', value: entry }];
  }
  const { others, entry } = await importRecords(backup(), { ...options, byId: true });
  expect(others).toBe(2);
  expect(await library().entries.toArray()).toMatchObject([{ clipId: mine.id }]);
  await undo(entry.id);
  expect(await allDigests()).toEqual([]);
  expect(await newestClips(9)).toEqual([mine]);
});

test('an import meets the clip of a page by what that page has said, and leaves one of its own alone', async () => {
  const told = aClip({ url: 'https://example.org/told', canonicalUrl: 'https://example.org/told' });
  const own = aClip({ url: 'https://example.org/index.html', isSeparate: true });
  await saveClips([{ clip: told }, { clip: own }]);
  const come = [
    aClip({ url: `${told.url}#part`, tags: ['a'] }),
    aClip({ url: 'https://example.org/', tags: ['a'] }),
  ];
  expect((await importRecords(batches(come), options)).counts).toMatchObject({ added: 1, changed: 1 });
  expect((await newestClips(10)).find(({ id }) => id === told.id)?.tags).toEqual(['a']);
  expect((await newestClips(10)).find(({ id }) => id === own.id)?.tags).toEqual([]);
  const again = [aClip({ url: `${own.url}?utm_source=x`, tags: ['b'] })];
  expect((await importRecords(batches(again), options)).counts).toMatchObject({ changed: 1 });
  expect((await newestClips(10)).find(({ id }) => id === own.id)?.tags).toEqual(['b']);
});
