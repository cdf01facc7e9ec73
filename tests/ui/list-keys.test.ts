import { expect, test } from 'vitest';
import { actionOf, bindings } from '../../src/ui/list-keys';

const stroke = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test.each([
  ['j', {}, 'next'],
  ['J', { shiftKey: true }, 'next'],
  ['ArrowDown', {}, 'next'],
  ['ArrowDown', { shiftKey: true }, 'selectNext'],
  [' ', {}, 'select'],
  ['a', { ctrlKey: true }, 'selectAll'],
  ['a', { metaKey: true }, 'selectAll'],
  ['a', {}, undefined],
  ['z', { ctrlKey: true }, 'undo'],
  ['?', { shiftKey: true }, 'help'],
  ['#', { shiftKey: true }, 'trash'],
  ['t', { altKey: true }, undefined],
  ['c', { ctrlKey: true }, undefined],
  ['Enter', {}, undefined],
] as const)('%s with %o means %s', (key, held, action) => {
  expect(actionOf(stroke(key, held))).toBe(action);
});

test('no key has two meanings', () => {
  const keys = bindings.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['t', {}, undefined],
  ['?', { shiftKey: true }, undefined],
  ['#', {}, undefined],
  [' ', {}, 'select'],
  ['ArrowDown', {}, 'next'],
  ['Delete', {}, 'trash'],
  ['a', { ctrlKey: true }, 'selectAll'],
] as const)('with single keys switched off, %s with %o means %s', (key, held, action) => {
  expect(actionOf(stroke(key, held), false)).toBe(action);
});

test.each([
  ['о', 'KeyJ', {}, 'next'],
  ['И', 'KeyB', { shiftKey: true }, undefined],
  ['ф', 'KeyA', { ctrlKey: true }, 'selectAll'],
  ['я', 'KeyZ', { metaKey: true }, 'undo'],
  ['ξ', 'KeyJ', {}, 'next'],
  ['ח', 'KeyJ', {}, 'next'],
] as const)(
  '%s, at the place of %s, means with %o what the Latin letter there means: %s',
  (key, code, held, action) => {
    expect(actionOf({ ...stroke(key, held), code })).toBe(action);
  },
);
