import { expect, test } from 'vitest';
import { compareTexts } from '../../../src/app/publishing/compare-texts';

const shown = (before: string, after: string) =>
  compareTexts(before, after).map(({ kind, text }) => `${kind}: ${text.trimEnd()}`);

test('what differs is shown line by line, with what stands around it', () => {
  const lines = Array.from({ length: 20 }, (_, n) => `line ${n}`);
  const changed = lines.with(10, 'another line');
  expect(shown(lines.join('\n'), changed.join('\n'))).toEqual([
    'same: …\nline 8\nline 9',
    'removed: line 10',
    'added: another line',
    'same: line 11\nline 12\n…',
  ]);
});

test('of HTML the words are compared, and the source only where these are the same', () => {
  const block = (words: string) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->\n`;
  expect(shown(block('One <em>word</em>.'), block('Another word.'))).toEqual([
    'same: ',
    'removed: One word.',
    'added: Another word.',
  ]);
  expect(shown('<p>a <b>b</b></p>', '<p>a b</p>')).toEqual([
    'removed: <p>a <b>b</b></p>',
    'added: <p>a b</p>',
  ]);
});

test('texts that have nothing in common stand one for the other, in bounded time', () => {
  const many = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word} ${n}`).join('\n');
  expect(compareTexts(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('equal texts have no differences', () => {
  expect(compareTexts('<p>a</p>', '<p>a</p>')).toEqual([]);
});

test('what a hostile server holds is compared in bounded time', () => {
  for (const piece of ['<p>', '<!-- ', '<', 'a\n']) {
    const parts = compareTexts(`<p>${piece.repeat(2_000_000)}`, '<p>b</p>');
    expect(parts.map(({ text }) => text).join('').length).toBeLessThan(500_000);
  }
});
