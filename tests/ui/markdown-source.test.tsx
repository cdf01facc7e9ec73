import { expect, test } from 'vitest';
import { markdownMarks } from '../../src/ui/markdown-source';

const greyed = (source: string) =>
  markdownMarks(source)
    .map(({ text, isMark }) => (isMark ? `‹${text}›` : text))
    .join('');

test.each([
  ['Read [these words]() now.', 'Read ‹[›these words‹]()› now.'],
  ['[a](https://b.example "c")', '‹[›a‹](https://b.example "c")›'],
  ['**重点。**后', '‹**›重点。‹**›后'],
  ['> said *so*', '‹> ›said ‹*›so‹*›'],
  ['a note <!-- to me --> here', 'a note ‹<!-- to me -->› here'],
  ['5~10 minutes, snake_case', '5~10 minutes, snake_case'],
])('of %s only the marks are grey', (source, shown) => {
  expect(greyed(source)).toBe(shown);
  expect(
    markdownMarks(source)
      .map(({ text }) => text)
      .join(''),
  ).toBe(source);
});
