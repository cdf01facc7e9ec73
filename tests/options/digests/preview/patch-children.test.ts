// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { patchChildren } from '../../../../options/digests/preview/patch-children';

const body = (html: string) => {
  const element = document.createElement('body');
  element.innerHTML = html;
  return element;
};

test.each([
  ['<p>a</p><p>b</p><p>c</p>', '<p>a</p><p>B</p><p>c</p>', 'aBc'],
  ['<p>a</p><p>b</p><p>c</p>', '<p>a</p><h2>b</h2><p>c</p>', 'ac'],
  ['<p>a</p><p>b</p><p>c</p>', '<p>a</p><p lang="de">b</p><p>c</p>', 'ac'],
  ['<p>a</p><p>b</p>', '<p>a</p><p>new</p><p>b</p>', 'ab'],
  ['<p>a</p><p>b</p>', '<p>b</p>', 'b'],
  ['<p>a</p>', '', ''],
  ['', '<p>a</p>', ''],
  ['<p>a</p><p>a</p>', '<p>a</p><p>a</p><p>a</p>', 'aa'],
])('%s becomes %s, and what is alike stays the very node', (before, after, kept) => {
  const shown = body(before);
  const nodes = new Set(shown.childNodes);
  patchChildren(shown, body(after));
  expect(shown.innerHTML).toBe(after);
  const stayed = [...shown.childNodes].filter((node) => nodes.has(node));
  expect(stayed.map((node) => node.textContent).join('')).toBe(kept);
});

test('within an article that changes, the other paragraphs stay', () => {
  const shown = body('<article><p>a</p><p>b <em>c</em></p><p>d</p></article>');
  const paragraphs = [...shown.querySelectorAll('p')];
  const wanted = '<article><p>a</p><p>b <em>cc</em></p><p>d</p></article>';
  patchChildren(shown, body(wanted));
  expect(shown.innerHTML).toBe(wanted);
  expect([...shown.querySelectorAll('p')].every((one, at) => one === paragraphs[at])).toBe(true);
});
