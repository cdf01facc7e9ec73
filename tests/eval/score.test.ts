import { expect, test } from 'vitest';
import { report } from './report.mjs';
import { verdictOn, type Verdict } from './score.mjs';

const metadata = {
  url: 'https://a.example/',
  title: 'Big  story',
  authors: ['Ann Lee', 'Bo Ek'],
  keywords: [],
  published: '2022-05-04',
  canonicalUrl: 'https://a.example/x',
};

test.each<[Parameters<typeof verdictOn>[0], string, Verdict]>([
  ['title', ' Big story', 'right'],
  ['title', 'big story', 'wrong'],
  ['author', 'Ann Lee; Bo Ek', 'right'],
  ['author', 'Ann Lee und Bo Ek', 'right'],
  ['author', 'Bo Ek, Ann Lee', 'wrong'],
  ['author', 'Ann Lee', 'wrong'],
  ['published', '2022-5-4', 'right'],
  ['published', '2022-05-05', 'wrong'],
  ['canonical', 'https://a.example/x', 'right'],
  ['description', 'x', 'missing'],
])('%s %j is %s', (field, expected, verdict) => {
  expect(verdictOn(field, expected, metadata)).toBe(verdict);
});

test('the report ends in one line of JSON with the shares of what is annotated', () => {
  const page = { file: '1.html', url: metadata.url, author: null };
  const lines = report(
    [
      { expected: { ...page, title: 'Big story' }, metadata, ms: 3 },
      { expected: { ...page, title: 'Other' }, metadata, ms: 1 },
      { expected: { ...page, title: 'Big story' }, metadata, ms: 2 },
    ],
    false,
  );
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ title: 0.67, medianMs: 2, worstMs: 3 });
});
