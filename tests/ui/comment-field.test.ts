import { expect, test } from 'vitest';
import { linkWords } from '../../src/ui/comment-field';

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
