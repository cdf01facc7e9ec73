import { expect, test } from 'vitest';
import { grownChunks, sizeReport } from '../../scripts/chunk-sizes.mjs';

test.each([
  ['is as recorded', { 'a.js': 20_000 }, 0],
  ['has grown by 5 %', { 'a.js': 21_000 }, 0],
  ['has grown by more', { 'a.js': 21_001 }, 1],
  ['has shrunk', { 'a.js': 9_000 }, 0],
  ['is gone', {}, 0],
  ['is small, and has grown by a few hundred bytes', { 'a.js': 20_000, 'small.js': 700 }, 0],
  ['is new', { 'a.js': 20_000, 'b.js': 5_000 }, 1],
])('a chunk that %s is told of where it has to be', (_, sizes, complaints) => {
  expect(grownChunks(sizes, { 'a.js': 20_000, 'small.js': 400 })).toHaveLength(complaints);
});

test('the report begins with the largest and ends with the sum', () => {
  expect(sizeReport({ 'a.js': 1, 'b.js': 20 })).toBe(
    '       20  b.js\n        1  a.js\n       21  all, gzipped',
  );
});
