import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  escapeMarkdownLine,
  escapeMarkdownText,
  linkDestination,
} from '../../../src/rendering/markdown/escape-markdown';
import { markdownToHtml } from '../../../src/rendering/markdown/markdown-to-html';
import { escapeHtml } from '../../../src/rendering/html/escape-html';

const marks = [
  ...Array.from('\\`*_{}[]()<>#+-.!|~&;:="\'1a中 '),
  'b',
  '&amp;',
  '<b>',
  '](x)',
  '---',
  '1. ',
  '~~',
  '  ',
];
const anyText = fc
  .array(fc.constantFrom(...marks), { maxLength: 15 })
  .map((pieces) => pieces.join('').trim());

describe('plain text in Markdown', () => {
  it.each([
    'snake_case and f(x) {y} #1 - a + b',
    'AT&T, 1 < 2 > 0, 2 * 3 = 6',
    'Data Lake Architecture Considerations & Composition',
    '“数据湖架构”——很好！（真的）',
    'C# and C++',
    'a ~ b',
  ])('stays as typed where it means nothing: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('reads the same within a line, whatever its marks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const squeezed = text.replace(/ +/g, ' ');
        expect(micromark(`x ${escapeMarkdown(squeezed)} x`)).toBe(`<p>x ${escapeText(squeezed)} x</p>`);
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same on a line of its own, with the extensions of GitHub too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const squeezed = text.replace(/ +/g, ' ');
        fc.pre(squeezed !== '');
        expect(markdownToHtml(escapeMarkdownLine(squeezed))).toBe(`<p>${escapeText(squeezed)}</p>`);
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same as the words of a link', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const squeezed = text.replace(/ +/g, ' ');
        expect(markdownToHtml(`x [${escapeMarkdown(squeezed)}](/u)`)).toBe(
          `<p>x <a href="/u">${escapeText(squeezed)}</a></p>`,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps its paragraphs and lines', () => {
    expect(escapeMarkdownText('# a\n- b\n\n\n1. c')).toBe('\\# a\n\\- b\n\n1\\. c');
  });
});

/** As micromark writes text. */
function escapeText(text: string): string {
  return escapeHtml(text).replaceAll('&#39;', "'");
}

describe('an address in Markdown', () => {
  it.each([
    ['https://e.org/a_(b)?q=1&r=*#x', 'https://e.org/a_(b)?q=1&r=*#x'],
    ['https://e.org/a)b', 'https://e.org/a\\)b'],
    ['https://e.org/a b`c', 'https://e.org/a%20b%60c'],
    ['https://e.org/?a\\b<c>', 'https://e.org/?a\\\\b%3Cc%3E'],
    ['https://e.org/?a&copy;b', 'https://e.org/?a\\&copy;b'],
    ['javascript:alert(1)', ''],
    ['JaVa\tScript:alert(1)', ''],
    [' data:text/html,x', ''],
  ])('%s', (url, expected) => {
    expect(linkDestination(url)).toBe(expected);
  });

  it('leads to the very address', () => {
    const url = fc
      .array(fc.constantFrom(...marks, '/', '?', '%41'))
      .map((p) => `https://e.org/${p.join('')}`);
    fc.assert(
      fc.property(url, (address) => {
        const html = micromark(`x [y](${linkDestination(address)}) \` z`);
        const href = /href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
        expect(decoded(href ?? 'none')).toBe(decoded(address.trim().replaceAll('\\', '%5C')));
      }),
      { numRuns: 200 },
    );
  });
});

function decoded(url: string): string {
  return new URL(url).href.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
