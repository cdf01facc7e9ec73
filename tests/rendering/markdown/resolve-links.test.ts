import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import { resolveLinks } from '../../../src/rendering/markdown/resolve-links';

const target = { url: 'https://e.org/p', title: 'A *page*' };

describe('an empty link', () => {
  it.each([
    ['is filled', 'see [this]() now', 'see [this](https://e.org/p) now', 1],
    ['is filled each time', '[a]() and [b]()', '[a](https://e.org/p) and [b](https://e.org/p)', 2],
    ['may hold emphasis', '[*a* b]()', '[*a* b](https://e.org/p)', 1],
    ['may hold code with a bracket', '[`]` x]()', '[`]` x](https://e.org/p)', 1],
    ['may hold an image', '[![i](https://i.org/i)]()', '[![i](https://i.org/i)](https://e.org/p)', 1],
    ['may hold an image without words', '[![](https://i.org)]()', '[![](https://i.org)](https://e.org/p)', 1],
    ['may have room between its parentheses', '[a]( )', '[a](https://e.org/p)', 1],
    ['may have a title', '[a](<> "tip")', '[a](https://e.org/p "tip")', 1],
    ['may stand in a list', '- [a]()\n- b', '- [a](https://e.org/p)\n- b', 1],
    ['may stand in a quotation', '> [a]()', '> [a](https://e.org/p)', 1],
    ['may stand in a heading', '# [a]()', '# [a](https://e.org/p)', 1],
    ['without words gets the title', 'see []().', 'see [A \\*page\\*](https://e.org/p).', 1],
    ['with blank words gets the title', 'see [ ]().', 'see [A \\*page\\*](https://e.org/p).', 1],
    ['is not one with a target', '[a](https://x.org)', '[a](https://x.org)', 0],
    ['is not one in a code span', '`[a]()` b', '`[a]()` b', 0],
    ['is not one in a fence', '```\n[a]()\n```', '```\n[a]()\n```', 0],
    ['is not one in indented code', '    [a]()', '    [a]()', 0],
    ['is not one with its bracket escaped', '\\[a]() b', '\\[a]() b', 0],
    ['is not one with its last bracket escaped', '[a\\]() b', '[a\\]() b', 0],
    ['is not an image', '![a]()', '![a]()', 0],
    ['is not one in the words of an image', '![[a]()](https://i.org)', '![[a]()](https://i.org)', 0],
    ['is not one with a reference', '[a][]\n\n[a]: https://x.org', '[a](https://x.org)', 0],
  ])('%s', (_, markdown, expected, filled) => {
    expect(resolveLinks(markdown, target)).toMatchObject({ markdown: expected, filled });
  });

  it('stays where there is no page', () => {
    expect(resolveLinks('a [b]() c')).toMatchObject({ markdown: 'a [b]() c', filled: 0 });
  });

  it('leads nowhere when the page could run something', () => {
    expect(resolveLinks('[b]()', { url: 'javascript:alert(1)', title: '' }).markdown).toBe('[b]()');
  });
});

describe('Markdown put among other Markdown', () => {
  it.each([
    ['keeps what is typed', 'a_b 2 * 3 & 1 < 2, *em* ~ x', 'a_b 2 * 3 & 1 < 2, *em* ~ x'],
    ['loses blank lines around it', '\n \n  a  \n\n', 'a'],
    ['ends its lines alike', 'a\r\nb\rc', 'a\nb\nc'],
    ['has raw HTML as text', 'a <b>c</b> <!-- d', 'a \\<b>c\\</b> \\<!-- d'],
    ['has a block of raw HTML as text', '<div>\n*a*', '\\<div>\n*a*'],
    ['keeps HTML in code', '`<b>` and ```` ``<i>`` ````', '`<b>` and ```` ``<i>`` ````'],
    ['keeps a plain address', '<https://a.org/>', '<https://a.org/>'],
    ['escapes a lone backtick', 'a ` b', 'a \\` b'],
    ['closes a fence', '~~~ js\na', '~~~ js\na\n~~~'],
    ['closes a fence of its own length', 'x\n\n`````\na\n```', 'x\n\n`````\na\n```\n`````'],
    ['leaves a closed fence', '```\na\n```', '```\na\n```'],
    ['takes the address from an unsafe link', '[a](javascript:b)', '[a](<>)'],
    ['sees through escapes', '[a](javascript&colon;b)', '[a](<>)'],
    ['keeps the title of an unsafe link', '[a](javascript:b "t")', '[a](<> "t")'],
    ['takes the address from an unsafe image', '![a](data:image/svg+xml,x)', '![a](<>)'],
    ['takes the address from an unsafe definition', '[a]\n\n[a]: vbscript:b', '[a](<>)'],
    ['has an unsafe autolink as text', 'x <javascript:b>', 'x \\<javascript:b>'],
    ['keeps relative and mail addresses', '[a](/b) [c](mailto:d@e.f)', '[a](/b) [c](mailto:d@e.f)'],
  ])('%s', (_, markdown, expected) => {
    expect(resolveLinks(markdown, target).markdown).toBe(expected);
  });

  it.each([
    ['a sentence', 'a', true, true],
    ['a list', '- a', false, false],
    ['a sentence and a list', 'a\n\n- b', true, false],
    ['a heading and a sentence', '# a\n\nb', false, true],
    ['a fence', '```\na\n```', false, false],
    ['a quotation', '> a', false, false],
    ['two sentences', 'a\n\nb', true, true],
    ['nothing', '', false, false],
  ])('says whether a sentence can go on at its ends: %s', (_, markdown, starts, ends) => {
    expect(resolveLinks(markdown)).toMatchObject({ startsAsParagraph: starts, endsAsParagraph: ends });
  });

  it('leaves nothing that a reader of raw HTML would take for it', () => {
    const lines = [...alphabet, '\n', '\n', '<div>', '> ', '<!--', '``', '<?x', '    '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), (pieces) => {
        const { markdown } = resolveLinks(pieces.join(''), target);
        const html = micromark(markdown, { allowDangerousHtml: true });
        expect(
          html.replace(/<\/?(?:p|a|em|strong|code|pre|blockquote|br|img|h\d|hr|ul|ol|li)\b[^<>]*>/g, ''),
        ).not.toMatch(/<[a-z!?/]/i);
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet)), (pieces) => {
        const once = resolveLinks(pieces.join(''), target).markdown;
        expect(resolveLinks(once, target).markdown).toBe(once);
      }),
      { numRuns: 150 },
    );
  });
});

const alphabet = [
  '[',
  ']',
  '(',
  ')',
  '[a]()',
  '[b](https://x.org)',
  '!',
  '`',
  '\\',
  '<b>',
  '*',
  '_',
  ' ',
  'a',
  '。',
];
