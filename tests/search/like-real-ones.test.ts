import { beforeAll, expect, test } from 'vitest';
import { parseQuery } from '../../src/domain/query/parse-query';
import { saveClips } from '../builders/save-clips';
import { listClips } from '../../src/storage/list-clips';
import { generateLibrary } from '../library/generate';
import { naiveSearch } from './naive-search';

const context = { zone: 'America/New_York', today: '2026-05-03', weekStart: 7 as const };

beforeAll(() => saveClips(generateLibrary({ clips: 2_000, seed: 5 }).map((clip) => ({ clip }))));

test.each([
  'the',
  'th',
  'the of',
  '"of the"',
  'zzzz',
  '人工智能',
  '人工',
  '索引搜索',
  'is:duplicate',
  'is:duplicate is:trashed',
  '-the is:quoted',
  'site:com before:2020',
  'on:2021-03',
  'after:2025-12-31 OR on:2016-05-01',
  'lang:ja 東京',
  'author:kwame -is:uncommented',
  'is:private OR is:untagged',
  'a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd ee ff',
])(
  'in a library like real ones, %s finds what it should',
  async (text) => {
    const { query } = parseQuery(text);
    const list = await listClips(query, context);
    const ids = await list.ids(0, list.total);
    expect(ids).toHaveLength(list.total);
    expect(ids).toEqual(await naiveSearch(query, context));
  },
  30_000,
);
