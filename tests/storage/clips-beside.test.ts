import { beforeEach, expect, test } from 'vitest';
import { clipsBeside } from '../../src/storage/clips-beside';
import { library } from '../../src/storage/database';
import { aClip } from '../builders/a-clip';
import { saveClip } from '../builders/save-clips';

const at = (time: string) => `2026-05-03T${time}:00.000Z`;
const save = async (id: string, time: string, more: Parameters<typeof aClip>[0] = {}) =>
  saveClip(aClip({ id, url: `https://${id}.example/`, savedAt: at(time), ...more }));

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
});

test('what was saved within an hour is beside a clip, the nearest two each way and the newest first', async () => {
  for (const [id, time] of [
    ['morning', '08:00'],
    ['third', '11:00'],
    ['second', '11:10'],
    ['first', '11:20'],
    ['it', '11:30'],
    ['next', '11:40'],
    ['afternoon', '14:00'],
  ] as const)
    await save(id, time);
  await save('trashed', '11:31', { trashedAt: at('12:00') });
  const { ofPage, nearby } = await clipsBeside('it');
  expect(nearby.map(({ id }) => id)).toEqual(['next', 'first', 'second']);
  expect(ofPage).toEqual([]);
});

test('others of its page are beside it whenever they were saved, and only once', async () => {
  const url = 'https://same.example/a';
  await save('it', '11:30', { url });
  await save('other', '11:31', { url });
  await save('gone', '11:32', { url, trashedAt: at('12:00') });
  const { ofPage, nearby } = await clipsBeside('it');
  expect(ofPage.map(({ id }) => id)).toEqual(['other']);
  expect(nearby).toEqual([]);
  expect(await clipsBeside('unknown')).toEqual({ ofPage: [], nearby: [] });
});
