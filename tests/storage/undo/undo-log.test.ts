import { beforeEach, expect, test, vi } from 'vitest';
import type { BackupRecord } from '../../../src/exchange/backup/backup-schema';
import { changeClips } from '../../../src/storage/bulk/change-clips';
import { undo } from '../../../src/storage/undo/undo';
import { undoable } from '../../../src/storage/undo/undo-log';
import { clipWithId, clipsWithIds } from '../../../src/storage/clips';
import { saveClips } from '../../builders/save-clips';
import { library } from '../../../src/storage/database';
import {
  addEntries,
  changeEntry,
  createDigest,
  giveWordingToClip,
  removeEntry,
} from '../../../src/storage/digests';
import { importRecords } from '../../../src/storage/import-clips';
import { emptyTrash } from '../../../src/storage/trash';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

const a = aClip({ comment: 'said of a', tags: ['t'] });
const b = aClip({ comment: 'said of b', tags: ['t'] });

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
  await saveClips([a, b].map((clip) => ({ clip })));
});

const empty = () => emptyTrash(new Date().toISOString());

test('what was trashed is no longer offered once the trash is empty', async () => {
  await changeClips([a.id], { kind: 'edit', fields: { comment: 'other words' } });
  await changeClips([a.id, b.id], { kind: 'trash' });
  await empty();
  expect(await undoable()).toEqual([]);
  expect(await library().undoParts.toArray()).toEqual([]);
});

test('a clip that stays in the trash comes back, and no more is promised', async () => {
  await createDigest(aDigest());
  await addEntries(aDigest().id, [{ id: 'e', kind: 'clip', clipId: b.id, runOn: false }]);
  const { id } = await changeClips([a.id, b.id], { kind: 'trash' });
  await empty();
  expect(await undoable()).toMatchObject([{ id, clips: 1 }]);
  expect(JSON.stringify(await library().undoParts.toArray())).not.toContain(a.id);
  await undo(id);
  expect(await clipsWithIds([a.id, b.id])).toEqual([b]);
});

test('a merge is not taken back once what it was made of is gone', async () => {
  const { id } = await changeClips([a.id, b.id], { kind: 'merge', into: a.id });
  await empty();
  expect(await undoable()).toEqual([]);
  await undo(id);
  expect((await clipWithId(a.id))?.comment).toBe('said of a\n\nsaid of b');
});

test('what was done to a tag is taken back for the clips that are left', async () => {
  const { id } = await changeClips([], { kind: 'renameTag', from: ['t'], to: 'u' });
  await changeClips([a.id], { kind: 'trash' });
  await empty();
  expect(await undoable()).toMatchObject([{ id, clips: 1 }]);
  await undo(id);
  expect(await clipWithId(b.id)).toEqual(b);
});

test('an import is taken back without the clips that are gone, of which the mark stays', async () => {
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, work: (lock: object) => Promise<unknown>) => work({}) },
  });
  const [c, d] = [aClip(), aClip()];
  const records = (async function* (): AsyncGenerator<BackupRecord[]> {
    yield [c, d].map((value) => ({ type: 'clip', value }));
  })();
  const signal = new AbortController().signal;
  const { entry } = await importRecords(records, { byId: true, signal, onProgress: () => undefined });
  await changeClips([c.id], { kind: 'trash' });
  await empty();
  expect(await undoable()).toMatchObject([{ id: entry.id, clips: 1 }]);
  await undo(entry.id);
  expect((await library().clips.get(c.id))?.status).toBe('purged');
  expect(await library().clips.get(d.id)).toBeUndefined();
});

test('the words of a purged clip leave the steps of digests too', async () => {
  await createDigest(aDigest());
  await addEntries(aDigest().id, [{ id: 'e', kind: 'clip', clipId: a.id, runOn: false }]);
  await changeEntry('e', (entry) => ({ ...entry, wording: 'worded' }));
  await giveWordingToClip('e');
  await removeEntry('e');
  await changeClips([a.id], { kind: 'trash' });
  await empty();
  expect(JSON.stringify(await library().undoParts.toArray())).not.toContain('said of a');
});
