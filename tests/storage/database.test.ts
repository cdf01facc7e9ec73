import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { newestClips } from '../../src/storage/clips';
import { saveClip } from '../builders/save-clips';
import { library, openDatabase } from '../../src/storage/database';
import { storageFailure } from '../../src/storage/failure';
import { tables } from '../../src/storage/schema';
import { aClip } from '../builders/a-clip';

describe.each([
  ['that has more tables', { ...tables, future: 'id' }],
  ['that lacks tables of ours', { clips: 'id', future: 'id' }],
])('a library of a newer version %s', (_, schema) => {
  const newer = async () => {
    const db = new Dexie('gleanings');
    db.version(99).stores(schema);
    return db.open();
  };

  test('is refused, and nothing is written to it', async () => {
    library().close();
    await Dexie.delete('gleanings');
    const db = await newer();
    await db.table('clips').add({ id: 'c', of: 'the future' });
    db.close();

    expect(storageFailure((await openDatabase())?.error)).toBe('newer');
    await expect(saveClip(aClip())).rejects.toSatisfy((error) => storageFailure(error) === 'newer');
    await expect(newestClips(1)).rejects.toSatisfy((error) => storageFailure(error) === 'newer');

    const again = await newer();
    expect(again.backendDB().version).toBe(990);
    expect(again.tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(schema).toSorted());
    expect(await again.table('clips').toArray()).toEqual([{ id: 'c', of: 'the future' }]);
    again.close();
    await Dexie.delete('gleanings');
    await library().open();
  });
});
