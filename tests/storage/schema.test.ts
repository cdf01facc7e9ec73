import { Dexie } from 'dexie';
import { describe, expect, test, beforeEach, vi } from 'vitest';
import { parseQuery } from '../../src/domain/query/parse-query';
import type { BackupRecord } from '../../src/exchange/backup/backup-schema';
import { undo } from '../../src/storage/undo/undo';
import { undoable } from '../../src/storage/undo/undo-log';
import { clipWithId, clipWithKey, newestClips, saveClip } from '../../src/storage/clips';
import { library, openLibrary } from '../../src/storage/database';
import { allDigests, changeDigest, outlineOf } from '../../src/storage/digests';
import { keepPublication, publicationsOf } from '../../src/storage/digests/publications';
import { redoStep, undoStep } from '../../src/storage/undo/undo-redo';
import { draftWithKey } from '../../src/storage/drafts';
import { storageFailure } from '../../src/storage/failure';
import { importRecords } from '../../src/storage/import-clips';
import { listClips } from '../../src/storage/list-clips';
import { clipContent } from '../../src/storage/records/clip-record';
import { savedSearches } from '../../src/storage/saved-searches';
import { siteRules } from '../../src/storage/settings';
import { tagList } from '../../src/storage/tags/tag-list';
import { tagTerms } from '../../src/storage/tags/tag-terms';
import { trashCount } from '../../src/storage/trash';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';
import { aDraft } from '../builders/a-draft';
import { keptAndCounted } from './recount';

/** The schemas as the versions shipped them. */
const firstSchema = {
  clips: 'id, key, host, [shelf+savedAt], *tags, unsent',
  tagCounts: 'name',
  drafts: 'key, changedAt',
  digests: 'id, date, unsent',
  entries: 'id, digestId, clipId, unsent',
  settings: 'id, unsent',
  local: 'name',
};
const secondSchema = {
  ...firstSchema,
  savedSearches: 'id, unsent',
  tagTerms: 'id, unsent',
  clipCounts: 'shelf',
  undo: 'id, at',
  undoParts: '++n, undoId',
  searchState: 'name',
  searchWords: 'first',
  searchParts: '++n',
  searchLog: '++seq',
};

const thirdSchema = {
  ...secondSchema,
  clips: `${secondSchema.clips}, forNextDigest`,
  publications: 'id, digestId, unsent',
  edits: 'id, [digestId+undone+id]',
};

const kept = aClip({ title: 'Kept', comment: '北京大学 is old', tags: ['a'] });
const trashed = aClip({ title: 'Trashed', trashedAt: '2026-05-04T00:00:00.000Z' });
const stamped = { stamps: { '*': '0mox0q4w0.0000.device' }, unsent: 1 as const };
const context = { zone: 'UTC', today: '2026-05-05', weekStart: 1 as const };

const search = { id: 's', name: 'Old ones', query: 'old #a', rank: 'a0', pinned: true };
const term = { tag: 'a', slug: 'alpha', category: { name: 'Letters', slug: 'letters' } };

const found = async (text: string) => (await listClips(parseQuery(text).query, context)).ids(0, 10);

async function putFirst(old: Dexie): Promise<void> {
  for (const clip of [kept, trashed]) await old.table('clips').add({ ...clipContent(clip), ...stamped });
  await old.table('tagCounts').add({ name: 'a', uses: 1, lastUsed: kept.changedAt });
  await old.table('drafts').add(aDraft({ comment: 'begun' }));
  await old.table('digests').add({ ...aDigest(), ...stamped });
  await old.table('entries').add({
    id: 'e',
    digestId: aDigest().id,
    rank: 'a0',
    kind: 'clip',
    clipId: kept.id,
    runOn: false,
    ...stamped,
  });
  await old.table('settings').add({ id: 'siteRules', value: [], ...stamped });
  await old.table('local').bulkAdd([
    { name: 'device', value: 'device' },
    { name: 'stamp', value: '0mox0q4w0.0000.device' },
  ]);
}

async function putSecond(old: Dexie): Promise<void> {
  await old.table('savedSearches').add({ ...search, ...stamped });
  await old.table('tagTerms').add({ ...term, id: 'a', ...stamped });
  await old.table('clipCounts').bulkAdd([
    { shelf: 'library', clips: 1 },
    { shelf: 'trash', clips: 1 },
  ]);
  await old.table('undo').add({ id: 'u', at: new Date().toISOString(), kind: 'addTags', clips: 1 });
  const steps = [{ table: 'clips', id: kept.id, before: { tags: [] }, after: { tags: ['a'] } }];
  await old.table('undoParts').add({ undoId: 'u', steps });
  await putOldIndex(old);
}

/** Two steps of the work on the digest, the second of which is undone. */
async function putThird(old: Dexie): Promise<void> {
  const [digestId, at] = [aDigest().id, new Date().toISOString()];
  const change = (field: string, before: unknown, after: unknown) => ({
    table: 'digests',
    id: digestId,
    field,
    before,
    after,
  });
  const intro = change('intro', 'Before', aDigest().intro);
  const title = change('title', 'Before', aDigest().title);
  await old.table('edits').bulkAdd([
    { id: '00000000-1', digestId, undone: 0, at, name: 'title', changes: [title, intro] },
    { id: '00000000-2', digestId, undone: 1, at, changes: [change('outro', aDigest().outro, 'After')] },
  ]);
}

/** An index of an older layout, of the kept clip alone and of words that it lacks. */
async function putOldIndex(old: Dexie): Promise<void> {
  const words = ['stale', 'words'];
  const columns = [
    new Float64Array([Date.parse(kept.savedAt)]),
    new Float64Array([1]),
    new Float64Array([0]),
    new Uint32Array([0, 2]),
    new Uint16Array([1, 2]),
    new Uint8Array([0]),
    kept.id,
  ];
  await old.table('searchParts').add({ documents: 1, units: 2, columns: new Blob(columns) });
  await old.table('searchWords').add({ first: 0, words: words.join('\n') });
  const state = { layout: '2', seq: 1, generation: 'g', parts: 1, words: words.length };
  await old.table('searchState').add({ name: 'index', ...state });
  await old.table('searchLog').bulkAdd([{ ids: kept.id }, { ids: trashed.id }]);
}

async function upgradeFrom(
  version: number,
  schema: Record<string, string>,
  ...puts: ((old: Dexie) => Promise<void>)[]
): Promise<void> {
  library().close();
  await Dexie.delete('gleanings');
  const old = new Dexie('gleanings');
  old.version(version).stores(schema);
  for (const put of puts) await put(old);
  old.close();
  await library().open();
}

describe.each([
  { version: 1, upgrade: () => upgradeFrom(1, firstSchema, putFirst) },
  { version: 2, upgrade: () => upgradeFrom(2, secondSchema, putFirst, putSecond) },
  { version: 3, upgrade: () => upgradeFrom(3, thirdSchema, putFirst, putSecond, putThird) },
])('a library of version $version', ({ upgrade }) => {
  beforeEach(upgrade);

  test('is whole after the upgrade', async () => {
    expect(await newestClips(10)).toEqual([kept]);
    expect(await clipWithId(trashed.id)).toEqual(trashed);
    expect((await clipWithKey(clipContent(kept).key))?.id).toBe(kept.id);
    expect((await draftWithKey(aDraft().key))?.comment).toBe('begun');
    expect(await allDigests()).toEqual([aDigest()]);
    expect((await outlineOf(aDigest().id))?.entries).toMatchObject([{ clipId: kept.id }]);
    expect(await siteRules()).toEqual([]);
    expect((await tagList()).map(({ name }) => name)).toEqual(['a']);
    expect((await library().local.get('device'))?.value).toBe('device');
  });

  test('is counted and searched after the upgrade, also for what is written then', async () => {
    expect((await listClips({ kind: 'all' }, context)).total).toBe(1);
    expect(await trashCount()).toBe(1);
    const { kept: counts, counted } = await keptAndCounted();
    expect(counts).toEqual(counted);
    expect(await found('大学')).toEqual([kept.id]);
    expect(await found('is:used #a')).toEqual([kept.id]);
    expect(await found('is:trashed')).toEqual([trashed.id]);
    expect(await found('stale')).toEqual([]);
    const next = aClip({ comment: 'stale no more', forNextDigest: '2026-05-05T00:00:00.000Z' });
    await saveClip(next);
    expect(await found('stale')).toEqual([next.id]);
    expect(await library().clips.where('forNextDigest').above('').primaryKeys()).toEqual([next.id]);
  });

  test('has what the last version brought', async () => {
    const digestId = aDigest().id;
    await changeDigest(digestId, { title: 'Other' });
    await undoStep(digestId);
    expect((await allDigests())[0]?.title).toBe(aDigest().title);
    const publication = {
      id: 'p',
      digestId,
      destination: 'hand',
      at: '2026-05-05T00:00:00.000Z',
      hash: 'ab',
    };
    await keepPublication(publication);
    expect(await publicationsOf(digestId)).toEqual([publication]);
  });

  test('counts the tags of what is imported', async () => {
    vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<unknown>) => work() } });
    async function* records(): AsyncGenerator<BackupRecord[]> {
      yield [{ type: 'clip', value: aClip({ tags: ['a', 'new'] }) }];
    }
    const { signal } = new AbortController();
    await importRecords(records(), { byId: false, signal, onProgress: () => undefined });
    expect((await tagList()).map(({ name, uses }) => [name, uses])).toEqual([
      ['a', 2],
      ['new', 1],
    ]);
  });
});

test('what the second version brought is whole after the upgrade', async () => {
  await upgradeFrom(2, secondSchema, putFirst, putSecond);
  expect(await savedSearches()).toEqual([search]);
  expect(await tagTerms()).toEqual([term]);
  expect(await undoable()).toMatchObject([{ id: 'u', kind: 'addTags', clips: 1 }]);
  await undo('u');
  expect(await clipWithId(kept.id)).toEqual({ ...kept, tags: [] });
  expect(await found('#a')).toEqual([]);
  expect(await undoable()).toEqual([]);
});

test('the steps of the work on a digest can be undone and redone after the upgrade', async () => {
  await upgradeFrom(3, thirdSchema, putFirst, putSecond, putThird);
  await redoStep(aDigest().id);
  expect((await allDigests())[0]).toMatchObject({ title: aDigest().title, outro: 'After' });
  await undoStep(aDigest().id);
  await undoStep(aDigest().id);
  expect((await allDigests())[0]).toMatchObject({ title: 'Before', intro: 'Before', outro: aDigest().outro });
});

describe.each([
  ['that has more tables', { ...thirdSchema, future: 'id' }],
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

    expect(await openLibrary()).toBe('newer');
    await expect(saveClip(kept)).rejects.toSatisfy((error) => storageFailure(error) === 'newer');
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
