import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clip } from '../../src/domain/clip';
import { imageText } from '../../src/domain/stored-image';
import { readBackup } from '../../src/exchange/backup/read-backup';
import type { BackupRecord } from '../../src/exchange/backup/backup-schema';
import { writeBackup } from '../../src/exchange/backup/write-backup';
import { backupRecords } from '../../src/storage/backup-records';
import { changeClips } from '../../src/storage/bulk/change-clips';
import { trashClip } from '../../src/storage/clips';
import { saveClip } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { importRecords, previewImport } from '../../src/storage/import-clips';
import { removeExpired } from '../../src/storage/remove-expired';
import {
  deleteAllPictures,
  iconsOf,
  imageTotal,
  keepIcon,
  keepPicture,
  picturesOf,
} from '../../src/storage/stored-images';
import { emptyTrash } from '../../src/storage/trash';
import { undo } from '../../src/storage/undo/undo';
import { undoable } from '../../src/storage/undo/undo-log';
import { aClip } from '../builders/a-clip';
import { aWebp } from '../builders/an-image';

const takenAt = '2026-05-03T10:00:00.000Z';
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const icon = { site: 'example.org', data: imageText(aWebp({ width: 32, height: 32 })), takenAt };

beforeEach(async () => {
  const request = (_name: string, work: (lock: object) => unknown) => work({});
  vi.stubGlobal('navigator', { locks: { request } });
  await Promise.all(library().tables.map((table) => table.clear()));
});

/** A clip in the library, with a picture of so many bytes. */
async function pictured(fields: Partial<Clip> = {}, length = 100): Promise<Clip> {
  const clip = aClip(fields);
  await saveClip(clip);
  expect(await keepPicture({ clipId: clip.id, bytes: aWebp({ length }), takenAt })).toBe(true);
  return clip;
}

const has = async ({ id }: Clip) => (await picturesOf([id]))[0] !== undefined;

/** What is kept of images, held against what lies in the tables. */
async function expectTotalsToHold(): Promise<void> {
  const { pictures, icons } = library();
  const bytes = (await pictures.toArray()).reduce((sum, picture) => sum + picture.bytes.length, 0);
  expect(await imageTotal('pictures')).toMatchObject({ images: await pictures.count(), bytes });
  const data = (await icons.toArray()).reduce((sum, { data: text }) => sum + text.length, 0);
  expect(await imageTotal('icons')).toMatchObject({ images: await icons.count(), bytes: data });
}

test('a clip keeps its first picture', async () => {
  const clip = await pictured({}, 100);
  expect(await keepPicture({ clipId: clip.id, bytes: aWebp({ length: 300 }), takenAt })).toBe(false);
  expect((await picturesOf([clip.id]))[0]?.bytes).toEqual(aWebp({ length: 100 }));
  expect(await imageTotal('pictures')).toEqual({ kind: 'pictures', images: 1, bytes: 100 });
});

test.each([
  ['a private clip', aClip({ private: true })],
  ['a clip that is not there', undefined],
])('%s gets no picture', async (_, clip) => {
  if (clip) await saveClip(clip);
  expect(await keepPicture({ clipId: clip?.id ?? 'none', bytes: aWebp(), takenAt })).toBe(false);
  expect(await library().pictures.count()).toBe(0);
});

describe('a clip that becomes private', () => {
  test('shows no picture any more, which is deleted once that cannot be undone', async () => {
    const [clip, other] = [await pictured(), await pictured()];
    await changeClips([clip.id], { kind: 'setPrivate', private: true });
    expect([await has(clip), await has(other)]).toEqual([false, true]);
    await removeExpired(later(2));
    expect(await library().pictures.toCollection().primaryKeys()).toEqual([other.id]);
    expect(await library().pictureRemovals.count()).toBe(0);
    await expectTotalsToHold();
  });

  test('has its picture again when that is undone', async () => {
    const clip = await pictured();
    const { id } = await changeClips([clip.id], { kind: 'setPrivate', private: true });
    await undo(id);
    await removeExpired(later(2));
    expect(await has(clip)).toBe(true);
  });

  test('leaves no picture behind when it goes to the trash and out of it', async () => {
    const clip = await pictured();
    await changeClips([clip.id], { kind: 'setPrivate', private: true });
    await trashClip(clip.id, takenAt);
    await emptyTrash(later(0));
    expect([await library().pictures.count(), await library().pictureRemovals.count()]).toEqual([0, 0]);
    await expectTotalsToHold();
  });
});

describe('in the trash', () => {
  test('a clip keeps its picture until it is purged', async () => {
    const clip = await pictured();
    await trashClip(clip.id, takenAt);
    expect(await has(clip)).toBe(true);
    await emptyTrash(later(0));
    expect(await has(clip)).toBe(false);
    await expectTotalsToHold();
  });

  test('the last clip of a site takes the icon with it', async () => {
    await keepIcon(icon);
    const [first, last] = [await pictured(), await pictured()];
    for (const [clip, left] of [
      [first, true],
      [last, false],
    ] as const) {
      await trashClip(clip.id, takenAt);
      await emptyTrash(later(0));
      expect((await iconsOf([icon.site]))[0] !== undefined).toBe(left);
    }
    await expectTotalsToHold();
  });
});

test('merged clips have the newest picture of them, until that is undone', async () => {
  const into = aClip();
  await saveClip(into);
  const [other] = [await pictured({}, 200)];
  const { id } = await changeClips([into.id, other.id], { kind: 'merge', into: into.id });
  expect((await picturesOf([into.id]))[0]?.bytes).toHaveLength(200);
  await undo(id);
  expect([await has(into), await has(other)]).toEqual([false, true]);
  await expectTotalsToHold();
});

test('clips that become one private clip give it no picture', async () => {
  const into = aClip({ private: true });
  await saveClip(into);
  const other = await pictured();
  await changeClips([into.id, other.id], { kind: 'merge', into: into.id });
  expect(await has(into)).toBe(false);
});

test('all pictures are deleted at once, and the clips stay', async () => {
  const clip = await pictured();
  await keepIcon(icon);
  await deleteAllPictures();
  expect(await has(clip)).toBe(false);
  expect(await library().clips.count()).toBe(1);
  await expectTotalsToHold();
});

test('a newer icon takes the place of an older one', async () => {
  await keepIcon(icon);
  const data = imageText(aWebp({ width: 32, height: 32, length: 500 }));
  await keepIcon({ ...icon, data, takenAt: '2026-05-04T10:00:00.000Z' });
  await keepIcon({ ...icon, takenAt: '2026-05-01T10:00:00.000Z' });
  expect((await iconsOf([icon.site]))[0]?.data).toBe(data);
  await expectTotalsToHold();
});

describe('a backup', () => {
  const options = { byId: true, signal: new AbortController().signal, onProgress: () => undefined };

  async function backup(images: boolean): Promise<string> {
    const pieces: string[] = [];
    for await (const piece of writeBackup(backupRecords({ images }), takenAt)) pieces.push(piece);
    return pieces.join('');
  }

  async function* read(text: string): AsyncGenerator<BackupRecord[]> {
    const records: BackupRecord[] = [];
    for await (const reading of readBackup([text]))
      if (reading.kind === 'record') records.push(reading.record);
    yield records;
  }

  async function restored(text: string): Promise<void> {
    await Promise.all(library().tables.map((table) => table.clear()));
    await importRecords(read(text), options);
  }

  test('holds pictures and icons only by choice', async () => {
    await pictured();
    await keepIcon(icon);
    expect(await backup(false)).not.toMatch(/webp/);
    expect((await backup(true)).match(/data:image\/webp/g)).toHaveLength(2);
  });

  test('gives them back, and undoing that takes them away again', async () => {
    const clip = await pictured({}, 400);
    await keepIcon(icon);
    await restored(await backup(true));
    expect((await picturesOf([clip.id]))[0]?.bytes).toHaveLength(400);
    expect(await iconsOf([icon.site])).toEqual([icon]);
    await expectTotalsToHold();
    await undo((await undoable())[0]!.id);
    expect([await library().pictures.count(), await library().icons.count()]).toEqual([0, 0]);
    await expectTotalsToHold();
  });

  test('adds no picture to a clip that is private here', async () => {
    const clip = await pictured();
    const text = await backup(true);
    await Promise.all(library().tables.map((table) => table.clear()));
    await saveClip({ ...clip, private: true });
    await importRecords(read(text), options);
    expect(await library().pictures.count()).toBe(0);
  });

  test('gives the picture of a clip to the one that took it in', async () => {
    const clip = await pictured();
    const text = await backup(true);
    await Promise.all(library().tables.map((table) => table.clear()));
    const here = aClip({ url: clip.url });
    await saveClip(here);
    await importRecords(read(text), options);
    expect(await has(here)).toBe(true);
  });

  test('that is brought in again has nothing new', async () => {
    await pictured();
    await keepIcon(icon);
    expect((await previewImport(read(await backup(true)), options)).others).toBe(0);
  });

  test('does not hold the picture of a clip that is private by now', async () => {
    const clip = await pictured();
    await changeClips([clip.id], { kind: 'setPrivate', private: true });
    expect(await backup(true)).not.toMatch(/webp/);
  });
});
