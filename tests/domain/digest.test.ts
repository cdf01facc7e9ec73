import { expect, test } from 'vitest';
import { readPostStyle } from '../../src/domain/digest';
import { digestOfRecord } from '../../src/storage/records/digest-record';
import { aDigest } from '../builders/a-digest';

test.each([
  ['woven', 'prose'],
  ['prose', 'prose'],
  ['links', 'links'],
  ['baroque', undefined],
  [7, undefined],
])('the stored style %j is read as %j', (stored, style) => {
  expect(readPostStyle(stored)).toBe(style);
});

test('a digest stored before the style was called prose opens as prose', () => {
  const record = Object.assign(aDigest(), { style: 'woven', stamps: {}, unsent: 0 });
  expect(digestOfRecord(record as never).style).toBe('prose');
});
