import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { Library } from '../../../src/storage/database';
import { aClip } from '../../builders/a-clip';

test('a library of the second version keeps what it has, and can record publications', async () => {
  const name = 'of-version-2';
  const old = new Dexie(name);
  old
    .version(2)
    .stores({ clips: 'id, key, host, [shelf+savedAt], *tags, unsent', digests: 'id, date, unsent' });
  await old
    .table('clips')
    .add({ ...aClip({ id: 'kept' }), key: 'k', host: 'h', shelf: 'library', stamps: {} });
  old.close();
  const db = new Library(name);
  expect((await db.clips.toArray()).map(({ id }) => id)).toEqual(['kept']);
  expect(await db.publications.count()).toBe(0);
  expect(await db.clips.where('forNextDigest').above('').count()).toBe(0);
  db.close();
});
