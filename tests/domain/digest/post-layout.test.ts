import { expect, test } from 'vitest';
import { frontMatterEntry, frontMatterText } from '../../../src/domain/digest/post-layout';

test.each([
  ['text', 'Words, of course', { kind: 'text', value: 'Words, of course' }],
  ['list', 'one, two，三 ,', { kind: 'list', value: ['one', 'two', '三'] }],
  ['number', '1.5', { kind: 'number', value: 1.5 }],
  ['number', 'many', { kind: 'text', value: 'many' }],
  ['number', '', { kind: 'text', value: '' }],
  ['date', '2026-05-03', { kind: 'date', value: '2026-05-03' }],
  ['date', '2026-02-30', { kind: 'text', value: '2026-02-30' }],
  ['boolean', 'true', { kind: 'boolean', value: true }],
  ['boolean', 'false', { kind: 'boolean', value: false }],
] as const)('of the kind %s, %j is read as it was meant', (kind, text, expected) => {
  expect(frontMatterEntry('k', kind, text)).toEqual({ key: 'k', ...expected });
});

test('a field is shown as it is typed', () => {
  expect(frontMatterText({ key: 'k', kind: 'list', value: ['a', 'b'] })).toBe('a, b');
  expect(frontMatterText({ key: 'k', kind: 'boolean', value: true })).toBe('true');
});
