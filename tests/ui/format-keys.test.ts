import { expect, test } from 'vitest';
import { linkWords, markWords } from '../../src/ui/format-keys';

/** `[` and `]` of the tables are the ends of the selection, `|` a caret. */
function marked(text: string) {
  const start = text.search(/[‹|]/);
  const plain = text.replace(/[‹|]/, '');
  const end = plain.search(/›/);
  return { text: plain.replace('›', ''), start, end: end < 0 ? start : end };
}

test.each([
  ['read ‹these words› now', 'read [these words]()| now'],
  ['read‹ these words ›now', 'read [these words]()| now'],
  ['read the|se words', 'read [these]()| words'],
  ['read |', 'read [|]()'],
  ['|', '[|]()'],
  ['来自‹比较›的', '来自[比较]()|的'],
])('%s becomes %s', (before, after) => {
  expect(linkWords(marked(before))).toEqual(marked(after));
});

test.each([
  ['a |word| here', 'a **|word|** here'],
  ['a **|word|** here', 'a |word| here'],
  ['wo|rd', '**|word|**'],
  ['|重点。| ', '**|重点。|** '],
])('bold makes %s into %s', (before, after) => {
  const two = (text: string) => {
    const [a = '', b, c] = text.split('|');
    return c === undefined
      ? { text: a + (b ?? ''), start: a.length, end: a.length }
      : { text: a + (b ?? '') + c, start: a.length, end: a.length + (b ?? '').length };
  };
  expect(markWords(two(before), '**')).toEqual(two(after));
});
