import { expect, test } from 'vitest';
import { markdownLine } from '../../../src/rendering/markdown/markdown-line';

const asText = (markdown: string) =>
  markdownLine(markdown, 600)
    .map(({ text, isLink }) => (isLink ? `{${text}}` : text))
    .join('');

test.each([
  ['Plain words.', 'Plain words.'],
  ['', ''],
  [
    'A patient account of [how brains draw maps](), well told.',
    'A patient account of {how brains draw maps}, well told.',
  ],
  ['See [the *whole* essay](https://a.example/x "t") twice.', 'See {the whole essay} twice.'],
  ['**Bold**, `code` and ~~struck~~.', 'Bold, code and struck.'],
  ['# Heading\n\nA paragraph\nof two lines.', 'Heading A paragraph of two lines.'],
  ['- one\n- two', 'one two'],
  ['1 < 2 &amp; 3 \\* 4', '1 < 2 & 3 * 4'],
  ['![A picture](https://a.example/p.png) and words', 'and words'],
  ['Go to https://a.example/x now', 'Go to {https://a.example/x} now'],
  ['对所有想[把零散文字攒成书]()的人都有用。', '对所有想{把零散文字攒成书}的人都有用。'],
  ['Snake_case_word stays', 'Snake_case_word stays'],
])('%j reads %j', (markdown, line) => {
  expect(asText(markdown)).toBe(line);
});
