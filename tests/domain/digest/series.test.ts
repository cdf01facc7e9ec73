import { expect, test } from 'vitest';
import {
  addSkeletonEntry,
  changeSkeletonEntry,
  moveSkeletonEntry,
  removeSkeletonEntry,
  seriesListSchema,
  tagsOfSection,
  withCategoryRule,
  withoutCategoryRule,
  withTagsOfSection,
  type Series,
} from '../../../src/domain/digest/series';
import * as v from 'valibot';

const series: Series = {
  id: 's1',
  name: 'This Week',
  patterns: { title: '', slug: '', intro: '', outro: '' },
  author: '',
  blog: '',
  language: 'en',
  categories: [],
  outline: [
    { kind: 'heading', text: 'News' },
    { kind: 'text', text: 'Sponsor' },
    { kind: 'heading', text: 'Deep' },
  ],
  rules: [
    { tag: 'rust', section: 'News' },
    { tag: 'tokio', section: 'Deep' },
  ],
  firstIssue: 1,
  layout: { numbered: true, fields: [{ key: 'series', kind: 'list', value: ['a'] }] },
};
const texts = ({ outline }: Series) => outline.map(({ text }) => text);

test('the sections and texts of a series are put in, moved and taken out', () => {
  expect(texts(addSkeletonEntry(series, { kind: 'text', text: 'Bye' }))).toEqual([
    'News',
    'Sponsor',
    'Deep',
    'Bye',
  ]);
  expect(texts(moveSkeletonEntry(series, 1, -1))).toEqual(['Sponsor', 'News', 'Deep']);
  expect(texts(moveSkeletonEntry(series, 2, 1))).toEqual(['News', 'Sponsor', 'Deep']);
  expect(texts(removeSkeletonEntry(series, 1))).toEqual(['News', 'Deep']);
});

test('the rules of a section go with its name, and with it', () => {
  const renamed = changeSkeletonEntry(series, 0, (entry) => ({ ...entry, text: 'Latest' }));
  expect(tagsOfSection(renamed, 'Latest')).toEqual(['rust']);
  expect(tagsOfSection(renamed, 'News')).toEqual([]);
  expect(removeSkeletonEntry(series, 0).rules).toEqual([{ tag: 'tokio', section: 'Deep' }]);
  expect(changeSkeletonEntry(series, 9, (entry) => entry)).toEqual(series);
});

test('a tag belongs to one section', () => {
  const given = withTagsOfSection(series, 'News', ['wasm', 'Tokio']);
  expect(tagsOfSection(given, 'News')).toEqual(['wasm', 'Tokio']);
  expect(tagsOfSection(given, 'Deep')).toEqual([]);
});

test('a stored series keeps its layout, and one whose layout is odd keeps the rest', () => {
  expect(v.parse(seriesListSchema, [series])).toEqual([series]);
  const [odd] = v.parse(seriesListSchema, [{ ...series, layout: { shape: 'round' } }]);
  expect(odd).toMatchObject({ name: 'This Week', outline: series.outline });
  expect(odd?.layout).toBeUndefined();
});

test('rules of categories are added, changed and taken out in their places', () => {
  const two = withCategoryRule(withCategoryRule(series, 0, { category: 'Air' }), 1, { tags: ['sea'] });
  const named = withCategoryRule(two, 1, { category: 'Water' });
  expect(named.categoryRules).toEqual([
    { category: 'Air', tags: [] },
    { category: 'Water', tags: ['sea'] },
  ]);
  expect(withoutCategoryRule(named, 0).categoryRules).toEqual([{ category: 'Water', tags: ['sea'] }]);
});
