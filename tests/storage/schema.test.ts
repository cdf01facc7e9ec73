import { describe, expect, test, beforeEach, vi } from 'vitest';
import { parseQuery } from '../../src/domain/query/parse-query';
import type { BackupRecord } from '../../src/exchange/backup/backup-schema';
import { undo } from '../../src/storage/undo/undo';
import { undoable } from '../../src/storage/undo/undo-log';
import { clipWithId, clipOfPage, newestClips } from '../../src/storage/clips';
import { saveClip } from '../builders/save-clips';
import { library } from '../../src/storage/database';
import { allDigests, changeDigest, outlineOf } from '../../src/storage/digests';
import {
  keepPublication,
  openPublication,
  publicationsOf,
  unfinishedPublications,
} from '../../src/storage/digests/publications';
import { redoStep, undoStep } from '../../src/storage/undo/undo-redo';
import { draftWithKey } from '../../src/storage/drafts';
import { importRecords } from '../../src/storage/import-clips';
import { listClips } from '../../src/storage/list-clips';
import { savedSearches } from '../../src/storage/saved-searches';
import { readSetting } from '../../src/storage/settings';
import { tagList } from '../../src/storage/tag-statistics';
import { tagTerms } from '../../src/storage/tags/tag-terms';
import { clipCount } from '../../src/storage/derived-counts';
import { keepLinkAnswer, linkAnswers } from '../../src/storage/link-answers';
import { keepPicture, picturesOf } from '../../src/storage/stored-images';
import { aClip } from '../builders/a-clip';
import { aWebp } from '../builders/an-image';
import { aDigest } from '../builders/a-digest';
import { aDraft } from '../builders/a-draft';
import { keptAndCounted } from './recount';
import {
  firstSchema,
  secondSchema,
  thirdSchema,
  fourthSchema,
  fifthSchema,
  seventhSchema,
  editedStamps,
  eleventhSchema,
  ninthSchema,
  publication,
  kept,
  trashed,
  purged,
  search,
  term,
  putFirst,
  putSecond,
  putThird,
  putFourth,
  putFifth,
  putSixth,
  putEighth,
  putEleventh,
  putNinth,
  upgradeFrom,
} from './old-libraries';

const context = { zone: 'UTC', today: '2026-05-05', weekStart: 1 as const };
const found = async (text: string) => (await listClips(parseQuery(text).query, context)).ids(0, 10);

describe.each([
  { version: 1, upgrade: () => upgradeFrom(1, firstSchema, putFirst) },
  { version: 2, upgrade: () => upgradeFrom(2, secondSchema, putFirst, putSecond) },
  { version: 3, upgrade: () => upgradeFrom(3, thirdSchema, putFirst, putSecond, putThird) },
  { version: 4, upgrade: () => upgradeFrom(4, fourthSchema, putFirst, putSecond, putFourth) },
  { version: 5, upgrade: () => upgradeFrom(5, fifthSchema, putFirst, putSecond, putFifth) },
  { version: 6, upgrade: () => upgradeFrom(6, fifthSchema, putFirst, putSecond, putSixth) },
  { version: 7, upgrade: () => upgradeFrom(7, seventhSchema, putFirst, putSecond, putSixth) },
  { version: 8, upgrade: () => upgradeFrom(8, seventhSchema, putFirst, putSecond, putEighth) },
  { version: 9, upgrade: () => upgradeFrom(9, ninthSchema, putFirst, putSecond, putNinth) },
  { version: 11, upgrade: () => upgradeFrom(11, eleventhSchema, putFirst, putSecond, putEleventh) },
])('a library of version $version', ({ upgrade }) => {
  beforeEach(upgrade);

  test('is whole after the upgrade', async () => {
    expect(await newestClips(10)).toEqual([kept]);
    expect(await clipWithId(trashed.id)).toEqual(trashed);
    expect((await clipOfPage({ url: kept.url }))?.id).toBe(kept.id);
    expect((await draftWithKey(aDraft().key))?.comment).toBe('begun');
    expect(await allDigests()).toEqual([aDigest()]);
    expect((await outlineOf(aDigest().id))?.entries).toMatchObject([{ clipId: kept.id }]);
    expect(await readSetting('siteRules')).toEqual([]);
    expect((await tagList()).map(({ name }) => name)).toEqual(['a']);
    expect((await library().local.get('device'))?.value).toBe('device');
  });

  test('is counted and searched after the upgrade, also for what is written then', async () => {
    expect((await listClips({ kind: 'all' }, context)).total).toBe(1);
    expect(await clipCount('trashed')).toBe(1);
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
    const made = {
      id: 'made',
      digestId,
      destination: 'hand',
      state: 'sent' as const,
      at: '2026-05-05T00:00:00.000Z',
      hash: 'ab',
    };
    await keepPublication(made);
    expect(await publicationsOf(digestId)).toContainEqual(made);
    const picture = { clipId: kept.id, bytes: aWebp(), takenAt: made.at };
    expect(await keepPicture(picture)).toBe(true);
    expect(await picturesOf([kept.id])).toEqual([picture]);
    const answered = { clipId: kept.id, url: kept.url, at: made.at, answer: { kind: 'alive' as const } };
    await keepLinkAnswer(answered);
    expect((await linkAnswers([kept])).get(kept.id)).toEqual(answered);
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

test.each([
  ['second', () => upgradeFrom(2, secondSchema, putFirst, putSecond)],
  ['fourth', () => upgradeFrom(4, fourthSchema, putFirst, putSecond, putFourth)],
])('what the %s version stored is whole after the upgrade', async (_, upgrade) => {
  await upgrade();
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

test('a clip that was gone is purged after the upgrade', async () => {
  await upgradeFrom(4, fourthSchema, putFirst, putSecond, putFourth);
  expect(await clipWithId(purged.id)).toBeUndefined();
  expect((await library().clips.get(purged.id))?.status).toBe('purged');
  await undoStep(aDigest().id);
  expect((await allDigests())[0]?.title).toBe('Before');
});

test('pages that their fragments tell apart have keys of their own after the upgrade', async () => {
  await upgradeFrom(5, fifthSchema, putFirst, putSecond, putFifth);
  const keys = await library().clips.where('id').anyOf(kept.id, trashed.id).toArray();
  expect(keys.map(({ key }) => key)).toContain('example.org/routes#inbox/1');
});

test('private clips of an older library are counted', async () => {
  await upgradeFrom(7, seventhSchema, putFirst, putSecond, putSixth, async (old) => {
    await old.table('clips').update(kept.id, { private: true });
  });
  expect(await clipCount('private')).toBe(1);
});

test('what was published by hand is known as sent after the upgrade', async () => {
  await upgradeFrom(8, seventhSchema, putFirst, putSecond, putEighth);
  expect(await publicationsOf(aDigest().id)).toEqual([{ ...publication, state: 'sent' }]);
  expect(await unfinishedPublications()).toEqual([]);
  const next = { ...publication, id: 'p2', destination: 'blog', state: 'sending' as const };
  expect(await openPublication(next)).toEqual(next);
  expect(await unfinishedPublications()).toEqual([next]);
});

test('what is derived or gone has no stamps after the upgrade, and what was written last is still known', async () => {
  await upgradeFrom(11, eleventhSchema, putFirst, putSecond, putEleventh);
  const { '*': created, comment, tags } = editedStamps;
  const clip = await library().clips.get(kept.id);
  const seen = { 'seen/device': editedStamps.changedAt };
  expect(clip?.stamps).toEqual({ '*': created, comment, tags, ...seen });
  expect((await library().clips.get(trashed.id))?.stamps).toEqual({ '*': created });
  expect((await library().digests.get(aDigest().id))?.stamps).toEqual({ '*': created, title: comment });
});
