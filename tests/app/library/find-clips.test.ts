import { beforeAll, expect, test } from 'vitest';
import { saveClips } from '../../builders/save-clips';
import { findClips, makeQueryContext } from '../../../src/app/library/find-clips';
import { aClip } from '../../builders/a-clip';

const clips = [
  aClip({ title: 'Old fox', savedAt: '2026-05-01T00:00:00.000Z' }),
  aClip({ title: 'A page', comment: 'of a fox', savedAt: '2026-05-03T00:00:00.000Z' }),
  aClip({ title: 'Young fox', tags: ['red'], savedAt: '2026-05-02T00:00:00.000Z' }),
  aClip({ title: 'Lost fox', trashedAt: '2026-05-04T00:00:00.000Z' }),
];

beforeAll(() => saveClips(clips.map((clip) => ({ clip }))));

test.each([
  ['fo', 6, ['Young fox', 'Old fox', 'A page']],
  ['fo', 1, ['Young fox']],
  ['#red', 6, ['Young fox']],
  ['fox -young', 6, ['Old fox', 'A page']],
  ['badger', 6, []],
  [' ', 6, []],
])('%j finds at most %i, and these: %j', async (text, limit, titles) => {
  expect((await findClips(text, limit)).map(({ title }) => title)).toEqual(titles);
});

test('weeks begin on the day with which the language of the interface begins them, as in the library', async () => {
  // It is English of the United States, where a Sunday begins one.
  const sunday = new Date('2026-05-03T12:00:00Z');
  const found = await findClips('on:this-week', 6, sunday);
  expect(found.map(({ title }) => title)).toEqual(['A page']);
});

const now = new Date('2026-05-03T23:30:00Z');

test.each([
  ['UTC', 'en-US', '2026-05-03', 7],
  ['UTC', 'en-GB', '2026-05-03', 1],
  ['Asia/Shanghai', 'zh-CN', '2026-05-04', 1],
  ['America/New_York', 'ar-EG', '2026-05-03', 6],
])('in %s, for a reader of %s, it is %s and weeks begin on day %i', (zone, language, today, weekStart) => {
  expect(makeQueryContext(now, zone, language)).toEqual({ zone, today, weekStart });
});
