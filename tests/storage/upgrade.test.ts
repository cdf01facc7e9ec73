import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { clipWithId, clipWithKey, newestClips } from '../../src/storage/clips';
import { library } from '../../src/storage/database';
import { allDigests, outlineOf } from '../../src/storage/digests';
import { draftWithKey } from '../../src/storage/drafts';
import { listClips } from '../../src/storage/list-clips';
import { clipContent } from '../../src/storage/records/clip-record';
import { siteRules } from '../../src/storage/settings';
import { tagList } from '../../src/storage/tags/tag-list';
import { trashCount } from '../../src/storage/trash';
import { aClip } from '../builders/a-clip';
import { aDigest } from '../builders/a-digest';
import { aDraft } from '../builders/a-draft';
import { keptAndCounted } from './recount';

/** The schema as the first version shipped it. */
const firstSchema = {
  clips: 'id, key, host, [shelf+savedAt], *tags, unsent',
  tagCounts: 'name',
  drafts: 'key, changedAt',
  digests: 'id, date, unsent',
  entries: 'id, digestId, clipId, unsent',
  settings: 'id, unsent',
  local: 'name',
};

const kept = aClip({ title: 'Kept', comment: '北京大学 is old', tags: ['a'] });
const trashed = aClip({ title: 'Trashed', trashedAt: '2026-05-04T00:00:00.000Z' });
const stamped = { stamps: { '*': '0mox0q4w0.0000.device' }, unsent: 1 as const };

beforeEach(async () => {
  library().close();
  await Dexie.delete('gleanings');
  const old = new Dexie('gleanings');
  old.version(1).stores(firstSchema);
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
  old.close();
  await library().open();
});

test('a library of the first version is whole after the upgrade', async () => {
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

test('what the first version did not keep is there after the upgrade', async () => {
  const context = { zone: 'UTC', today: '2026-05-05', weekStart: 1 as const };
  expect((await listClips({ kind: 'all' }, context)).total).toBe(1);
  expect(await trashCount()).toBe(1);
  const { kept: counts, counted } = await keptAndCounted();
  expect(counts).toEqual(counted);
  const found = await listClips({ kind: 'word', text: '大学' }, context);
  expect(await found.ids(0, 10)).toEqual([kept.id]);
  const used = await listClips({ kind: 'is', state: 'used' }, context);
  expect(await used.ids(0, 10)).toEqual([kept.id]);
});
