import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagKey } from '../../../src/domain/tagging/tags';
import { tagsInLastLine } from '../../../src/domain/tagging/tags-in-last-line';

describe('a last line of hashtags only', () => {
  it.each([
    ['below a sentence', 'Good.\n#css #web', 'Good.', ['css', 'web']],
    ['below an empty line', 'Good.\n\n#css', 'Good.', ['css']],
    ['with line ends of Windows', 'Good.\r\n\r\n#css\r\n', 'Good.', ['css']],
    ['followed by empty lines', 'Good.\n#css  \n\n', 'Good.', ['css']],
    ['as the whole comment', '#css', '', ['css']],
    ['with commas', '#css, #web,#a11y', '', ['css', 'web', 'a11y']],
    ['without spaces', '#css#web', '', ['css', 'web']],
    ['with doubles', '#css #CSS', '', ['css']],
    [
      'with signs inside',
      '#node.js #c# #c++ #a_b-c #lang/rust #rock&roll',
      '',
      ['node.js', 'c#', 'c++', 'a_b-c', 'lang/rust', 'rock&roll'],
    ],
    ['in Chinese', '很好。\n#标签 #阅读，#书', '很好。', ['标签', '阅读', '书']],
    ['closed as on Weibo', '#话题#', '', ['话题']],
    ['of full width', '＃タグ　＃本', '', ['タグ', '本']],
    ['in Hangul', '#한국어', '', ['한국어']],
    ['with accents', '#e\u0301te\u0301', '', ['été']],
    ['in Devanagari', '#हिन्दी', '', ['हिन्दी']],
    ['of pictures', '#🎉 #👩🏽‍🚀 #❤️', '', ['🎉', '👩🏽‍🚀', '❤️']],
    ['with digits', '#2026goals #b2b', '', ['2026goals', 'b2b']],
    ['indented a little', 'Good.\n  #css', 'Good.', ['css']],
    ['below a line of the same kind', '#one\n#two', '#one', ['two']],
    ['below code', '```\nx\n```\n#css', '```\nx\n```', ['css']],
  ])('%s is taken out', (_, text, comment, tags) => {
    expect(tagsInLastLine(text)).toEqual({ comment, tags });
  });
});

describe('hashtags behind words', () => {
  it.each([
    ['at the end of the line', 'Good read #css #web', ['css', 'web']],
    ['with a comma', 'Good read #css, #web', ['css', 'web']],
    ['behind code', 'Use `a #b` and #css', ['css']],
    ['behind a link', '[#one](https://x.org/#two) #css', ['css']],
    ['behind a Chinese stop', '好文章。#阅读', ['阅读']],
    ['behind another in the sentence', 'The #general room #css', ['css']],
    ['in a list item', '- Good #css', ['css']],
    ['of the last line only', 'Good #one\nBetter #two', ['two']],
  ])('%s are tags, and stay', (_, text, tags) => {
    expect(tagsInLastLine(`${text}\n`)).toEqual({ comment: `${text}\n`, tags });
  });
});

describe('no tags', () => {
  it.each([
    ['nothing', ''],
    ['a sentence', 'Good.'],
    ['a hashtag amid words', 'The #general room'],
    ['a hashtag with a stop', 'We met in #general.'],
    ['a hashtag in an earlier line', '#css\nGood.'],
    ['a heading', '# Heading'],
    ['a heading with a hashtag', '## On #css'],
    ['a closed heading', '# Heading #'],
    ['two marks', '##css'],
    ['a mark alone', 'Good #'],
    ['an issue number', 'Fixed in #123'],
    ['issue numbers only', '#123 #124'],
    ['a number of full width', '#１２３'],
    ['a colour', 'It should be #1a2b3c'],
    ['an address with a fragment', 'See https://x.org/a#css'],
    ['an address alone', 'https://x.org/#css'],
    ['a link with a fragment', 'See [this](#css)'],
    ['a link text', '[about #css](https://x.org)'],
    ['an empty link at the end', 'Read [on #css]()'],
    ['code', '`#css`'],
    ['code with spaces', 'Write `a #css #web`'],
    ['fenced code', '```c\n#include'],
    ['fenced code with another fence', '~~~~\n~~~\n#css'],
    ['indented code', 'So:\n\n    #css'],
    ['a quotation', '> Good #css'],
    ['an escaped mark', String.raw`\#css`],
    ['a mark inside a word', 'a#css'],
    ['brackets', 'Good (#css)'],
  ])('are in %s', (_, text) => {
    expect(tagsInLastLine(text)).toEqual({ comment: text, tags: [] });
  });
});

describe('any comment', () => {
  const text = fc.oneof(
    fc.string({
      unit: fc.constantFrom('#', '＃', 'a', 'é', '字', '1', ' ', '\n', ',', '`', '>', '。', '.', '🎉'),
    }),
    fc.string({ unit: 'binary' }),
  );

  it('loses a line of hashtags or nothing', () => {
    fc.assert(
      fc.property(text, (before) => {
        const { comment, tags } = tagsInLastLine(before);
        if (comment === before) return;
        const gone = before.slice(comment.length);
        expect(before.startsWith(comment)).toBe(true);
        expect(tags.length).toBeGreaterThan(0);
        expect(gone.trim()).not.toContain('\n');
        expect(gone).toMatch(/^[\s,，、]*[#＃]/);
      }),
    );
  });

  it('gives no two tags alike', () => {
    fc.assert(
      fc.property(text, (comment) => {
        const { tags } = tagsInLastLine(comment);
        expect(new Set(tags.map(tagKey)).size).toBe(tags.length);
      }),
    );
  });

  it('is read quickly, however long', () => {
    const long = `${'#a.'.repeat(20_000)} ${'#a '.repeat(20_000)}${'```\n'.repeat(20_001)}#${'a-'.repeat(50_000)}`;
    expect(tagsInLastLine(long).comment).toBe(long);
  });
});
