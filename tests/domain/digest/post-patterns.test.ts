import * as v from 'valibot';
import { expect, test } from 'vitest';
import { followingPatterns, postPatternsSchema } from '../../../src/domain/digest/post-patterns';
import { postSlug, slugOfWords } from '../../../src/domain/digest/post-slug';
import { aDigest } from '../../builders/a-digest';

/** Stands in for Liquid: the title names the date, the slug follows the title. */
const fill = ({ date, title }: { date: string; title: string }) => ({
  title: `Links for ${date}`,
  slug: slugOfWords(title),
  intro: '',
  outro: `~ ${date}`,
});

const digest = aDigest({
  date: '2026-05-03',
  title: 'Links for 2026-05-03',
  slug: 'links-for-2026-05-03',
  outro: '~ 2026-05-03',
});

test('a new date goes into what still says its pattern, down to the slug', () => {
  expect(followingPatterns(digest, { date: '2026-05-04' }, fill)).toEqual({
    date: '2026-05-04',
    title: 'Links for 2026-05-04',
    slug: 'links-for-2026-05-04',
    intro: '',
    outro: '~ 2026-05-04',
  });
});

test('what the writer has changed stays', () => {
  const own = { ...digest, title: 'My links', slug: 'mine', outro: '' };
  expect(followingPatterns(own, { date: '2026-05-04' }, fill)).toEqual({ date: '2026-05-04', intro: '' });
});

test('a slug follows a title that is typed, and is let alone when it is typed itself', () => {
  expect(followingPatterns(digest, { title: 'Tides' }, fill).slug).toBe('tides');
  expect(followingPatterns(digest, { slug: '' }, fill)).toMatchObject({ slug: '', title: digest.title });
});

test.each([
  ['Links for May 3, 2026', 'links-for-may-3-2026'],
  ['机器学习：Spark 与 Flink 对比', '机器学习-spark-与-flink-对比'],
  ['C++ & “more”…', 'c-more'],
  ['  ', ''],
  ['SQLite: 35% faster', 'sqlite-35-faster'],
  ['100%', '100'],
])('the slug of %j is %j', (title, slug) => {
  expect(slugOfWords(title)).toBe(slug);
  expect(postSlug({ title, slug: ' ' })).toBe(slug);
  expect(postSlug({ title, slug: 'Own' })).toBe('own');
});

test.each([{}, { title: 7 }, { intro: null, outro: [] }])('of %j the usual patterns are read', (value) => {
  const schema = postPatternsSchema(() => 'T');
  const usual = { title: 'T', slug: '{{ title }}', intro: '', outro: '' };
  expect(v.parse(schema, value)).toEqual(usual);
  expect(v.parse(schema, { ...value, intro: 'Hello' })).toEqual({ ...usual, intro: 'Hello' });
});
