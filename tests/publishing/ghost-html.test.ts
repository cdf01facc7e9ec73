import { expect, test } from 'vitest';
import { comparableHtml, ghostHtml } from '../../src/publishing/ghost-html';
import { markdownToHtml } from '../../src/rendering/markdown/markdown-to-html';

/** What Ghost 5.130 was seen to keep of what it is sent. */
test.each([
  ['struck words', 'It is ~~not~~ true.', '<p>It is <s>not</s> true.</p>'],
  ['a quote of two paragraphs', '> one\n>\n> two', '<blockquote>one<br><br>two</blockquote>'],
  ['a loose list', '- one\n\n- two\n\n  more', '<ul><li>one</li><li>two<br>more</li></ul>'],
  ['a list in a list', '- one\n  - two', '<ul><li>one<ul><li>two</li></ul></li></ul>'],
  ['a list that begins later', '5. five', '<ol start="5"><li>five</li></ol>'],
  [
    'a heading with a link',
    '## See [x](https://a.example/?b=1&c)',
    '<h2>See <a href="https://a.example/?b=1&amp;c">x</a></h2>',
  ],
  ['a rule', '---', '<hr>'],
])('writes %s as Ghost’s editor has it', (_what, markdown, html) => {
  expect(ghostHtml(markdownToHtml(markdown))).toBe(html);
});

test.each([
  ['a table', '| a |\n| - |\n| b |'],
  ['a note’s call', 'One.[^1]\n\n[^1]: Note.'],
  ['a quote in a list', '- one\n\n  > said'],
  ['a task', '- [x] done'],
  ['a picture among words', 'See ![x](https://a.example/x.png) here.'],
])('keeps %s in a card of HTML', (_what, markdown) => {
  const written = ghostHtml(markdownToHtml(markdown));
  expect(written).toMatch(/^<!--kg-card-begin: html-->\n/);
  expect(comparableHtml(written)).toBe(comparableHtml(markdownToHtml(markdown)));
});

test.each([
  [
    '<p>a  <em><strong>b</strong></em></p>\n<h2 id="x">T</h2>',
    '<p>a <strong><em>b</em></strong></p><h2>T</h2>',
  ],
  ['<p>"a" &amp; b</p>', '<p>&quot;a&quot; &amp; b</p>\n'],
  ['<ul>\n<li>a</li>\n</ul>', '<ul><li>a</li></ul>'],
  ['<p>x</p>\n<!--kg-card-begin: html-->\n<p>y</p>\n<!--kg-card-end: html-->\n', '<p>x</p><p>y</p>'],
])('takes %s and %s for the same', (one, other) => {
  expect(comparableHtml(one)).toBe(comparableHtml(other));
});

test.each([
  ['<p>a</p>', '<p>b</p>'],
  ['<p><em>a</em></p>', '<p>a</p>'],
  ['<p><a href="https://a.example/">a</a></p>', '<p><a href="https://b.example/">a</a></p>'],
  ['<p>a</p>', '<blockquote>a</blockquote>'],
  ['<p>a</p>', '<p>a</p><figure><img src="x.png"></figure>'],
  ['<h2>a</h2>', '<h3>a</h3>'],
])('tells %s from %s', (one, other) => {
  expect(comparableHtml(one)).not.toBe(comparableHtml(other));
});

test('text of any depth and of any marks is read in bounded time and space', () => {
  for (const piece of ['<ul><li>x', '<em>x', '<a href=x>x', '</ul>', '<p', '<blockquote>'])
    expect(comparableHtml(piece.repeat(100_000)).length).toBeLessThan(20_000_000);
});
