import { expect, test } from 'vitest';
import { entryAt } from '../../../src/domain/digest/entry-at';

const words = [
  { id: 'a', text: 'First words.' },
  { id: 'empty', text: '' },
  { id: 'b', text: 'The same words.' },
  { id: 'c', text: 'The same words.' },
];
const post = 'Title\n\nHello. First words. The same\nwords.\nA quote.\nThe same words. Footer';

test.each([
  ['Title', undefined],
  ['Hello', undefined],
  ['First', 'a'],
  ['same', 'b'],
  ['quote', 'b'],
  ['Footer', 'c'],
])('at %s stands %s', (word, id) => {
  expect(entryAt(post, words, post.indexOf(word) + 2)).toBe(id);
});

test('an entry that a style has moved is found where it is', () => {
  const moved = 'The later one. The earlier one.';
  const inOutline = [
    { id: 'earlier', text: 'The earlier one.' },
    { id: 'later', text: 'The later one.' },
  ];
  expect(entryAt(moved, inOutline, 4)).toBe('later');
  expect(entryAt(moved, inOutline, 20)).toBe('earlier');
});
