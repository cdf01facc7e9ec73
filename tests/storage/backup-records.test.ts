import { beforeEach, expect, test, vi } from 'vitest';
import { readBackup } from '../../src/exchange/backup/read-backup';
import type { BackupRecord } from '../../src/exchange/backup/backup-schema';
import { writeBackup } from '../../src/exchange/backup/write-backup';
import { backupRecords } from '../../src/storage/backup-records';
import { saveClips } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { addEntries, createDigest, outlineOf, removeEntry } from '../../src/storage/digests';
import { keepPublication } from '../../src/storage/digests/publications';
import { undo } from '../../src/storage/undo/undo';
import { importRecords } from '../../src/storage/import-clips';
import { createSavedSearch, removeSavedSearch, savedSearches } from '../../src/storage/saved-searches';
import { changeSetting, readSetting } from '../../src/storage/settings';
import { changeTagTerm, tagTerms } from '../../src/storage/tags/tag-terms';
import { aDigest } from '../builders/a-digest';
import { generateLibrary } from '../library/generate';

beforeEach(async () => {
  const request = (_name: string, work: (lock: object) => unknown) => work({});
  vi.stubGlobal('navigator', { locks: { request } });
  await clear();
});

async function clear() {
  await Promise.all(library().tables.map((table) => table.clear()));
}

const options = { byId: true, signal: new AbortController().signal, onProgress: () => undefined };

async function fill(seed: number) {
  const clips = generateLibrary({ clips: 400, seed });
  await saveClips(clips.map((clip) => ({ clip })));
  for (const n of [1, 2]) {
    const digest = aDigest({ id: `d${n}`, title: `Links ${n}`, tags: [{ name: 'a', slug: 'b' }] });
    await createDigest(digest);
    await addEntries(digest.id, [
      { id: `e${n}a`, kind: 'clip', clipId: clips[n]!.id, runOn: false, wording: 'Other words' },
      { id: `e${n}b`, kind: 'heading', text: 'More' },
      { id: `e${n}c`, kind: 'text', text: 'Said', runOn: true },
    ]);
  }
  await removeEntry('e2b');
  await keepPublication({
    id: 'p1',
    digestId: 'd1',
    destination: 'hand',
    state: 'sent',
    at: '2026-05-03T10:00:00.000Z',
    hash: 'ab',
  });
  await createSavedSearch({ id: 's1', name: 'Mine', query: '#a', pinned: true });
  await createSavedSearch({ id: 's2', name: 'Gone', query: '#b', pinned: false });
  await removeSavedSearch('s2');
  await changeTagTerm('A b', { slug: 'ab', category: { name: 'C', slug: 'c' } });
  await changeSetting('post', () => ({ author: 'Ann', token: 'secret' }));
}

async function backup(): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeBackup(backupRecords(), '2026-05-03T10:00:00.000Z')) pieces.push(piece);
  return pieces.join('');
}

async function* read(text: string): AsyncGenerator<BackupRecord[]> {
  const batch: BackupRecord[] = [];
  for await (const reading of readBackup([text])) {
    if (reading.kind === 'record') batch.push(reading.record);
    if (batch.length === 300) yield batch.splice(0);
  }
  yield batch;
}

async function all() {
  const records: BackupRecord[] = [];
  for await (const batch of backupRecords()) records.push(...batch);
  return records;
}

async function derived() {
  const { tagCounts, statusCounts } = library();
  const counts = await tagCounts.toArray();
  return [counts.map(({ name, uses }) => [name, uses]), await statusCounts.toArray()];
}

test.each([1, 2])(
  'restored into an empty profile, a backup gives an equal library (seed %i)',
  async (seed) => {
    await fill(seed);
    const [text, records, counts] = [await backup(), await all(), await derived()];
    const [outline, searches, terms] = [await outlineOf('d2'), await savedSearches(), await tagTerms()];
    expect(records.length).toBe(400 + 2 + 5 + 1 + 1 + 1 + 1);
    await clear();

    const { counts: done, others } = await importRecords(read(text), options);

    expect(done.added + others).toBe(records.length);
    const secret = (record: BackupRecord) => record.type !== 'setting';
    expect((await all()).filter(secret)).toEqual(records.filter(secret));
    expect(await derived()).toEqual(counts);
    expect(await outlineOf('d2')).toEqual(outline);
    expect([await savedSearches(), await tagTerms()]).toEqual([searches, terms]);
    expect(await readSetting('post')).toEqual({ author: 'Ann' });
    expect(JSON.parse(await backup())).toEqual(JSON.parse(text));
  },
);

test('restored into the library it was made of, a backup changes nothing', async () => {
  await fill(4);
  const [text, before] = [await backup(), await library().clips.toArray()];
  const { counts, others, entry } = await importRecords(read(text), options);
  expect([counts.added, counts.changed, others, entry.clips]).toEqual([0, 0, 0, 0]);
  expect(await library().clips.toArray()).toEqual(before);
});

test('a restored backup can be taken back whole', async () => {
  await fill(5);
  const text = await backup();
  await clear();
  const { entry } = await importRecords(read(text), options);
  await undo(entry.id);
  expect(await all()).toEqual([]);
});
