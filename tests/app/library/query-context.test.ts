import { expect, test } from 'vitest';
import { makeQueryContext } from '../../../src/app/library/query-context';

const now = new Date('2026-05-03T23:30:00Z');

test.each([
  ['UTC', 'en-US', '2026-05-03', 7],
  ['UTC', 'en-GB', '2026-05-03', 1],
  ['Asia/Shanghai', 'zh-CN', '2026-05-04', 1],
  ['America/New_York', 'ar-EG', '2026-05-03', 6],
])('in %s, for a reader of %s, it is %s and weeks begin on day %i', (zone, language, today, weekStart) => {
  expect(makeQueryContext(now, zone, language)).toEqual({ zone, today, weekStart });
});
