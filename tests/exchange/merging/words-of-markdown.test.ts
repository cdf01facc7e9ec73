import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfMarkdown } from '../../../src/exchange/merging/clip-of-item';
import { htmlToText } from '../../../src/rendering/html/html-to-text';
import { escapeMarkdownText } from '../../../src/rendering/markdown/escape-markdown';
import { markdownToHtml } from '../../../src/rendering/markdown/markdown-to-html';

test.each([
  ['plain words', 'plain words'],
  ['*one* **two** ***three*** _four_ ~~five~~', 'one two three four five'],
  ['a [link *with*](https://a.org/x_(y)?z=*) b', 'a link with b'],
  ['`code *not*` and ``a ` b``', 'code *not* and a ` b'],
  ['\\*stars\\* and \\[brackets\\]', '*stars* and [brackets]'],
  ['snake_case_name 2 * 3 * 4', 'snake_case_name 2 * 3 * 4'],
  ['first\\\nsecond', 'first\nsecond'],
  ['One.\n\nTwo.', 'One.\n\nTwo.'],
])('%j says %j', (markdown, words) => {
  expect(wordsOfMarkdown(markdown)).toBe(words);
  // A post's text keeps the marks of what is struck out.
  expect(htmlToText(markdownToHtml(markdown), (link) => link).replaceAll('~~', '')).toBe(words);
});

test('what was escaped comes back', () => {
  const text = fc
    .array(fc.constantFrom('a', ' ', '*', '_', '`', '[', ']', '(', ')', '\\', '~', '<', '&amp;', '1.', '#'))
    .map((parts) => parts.join('').trim());
  fc.assert(fc.property(text, (one) => wordsOfMarkdown(escapeMarkdownText(one)) === one));
});
