import { describe, expect, test } from 'vitest';
import { urlKey } from '../../../src/domain/address/url-key';
import { aClip, aQuote } from '../../rendering/builders';
import { seedFile } from '../../rendering/seed-post';
import { clipsOf, take, writtenBody } from './read-back';

describe('the model post', () => {
  const taken = take(seedFile('expected-body.md').trimEnd());

  test('is taken apart into its links and its quote', () => {
    expect(taken).toMatchObject({ links: 13, keptLinks: 0, exact: true });
    expect(taken.added.map(({ comment }) => comment).slice(0, 3)).toEqual([
      '来自 Capital One 的有趣幻灯片：[比较]() Flink 与 Spark。',
      'H2O 有 Spark 集成，通过 [SparkingWater]() 这一切都很好，但 Flink 看起来更有趣:)',
      '没有做太多与 [TensorFlow]() 相关的工作，',
    ]);
    expect(taken.added.flatMap(({ quotes }) => quotes)).toHaveLength(1);
  });

  test('is written again to the byte', () => {
    expect(`${writtenBody(taken.entries, clipsOf(taken))}\n`).toBe(seedFile('expected-body.md'));
  });
});

const link = (name: string) => `[${name}](https://${name.toLowerCase()}.example/)`;

describe.each([
  ['words around a link', `Read ${link('A')}, it is good.`, ['Read [A](), it is good.']],
  ['sentences', `First ${link('A')}. Then ${link('B')}.`, ['First [A]().', 'Then [B]().']],
  ['one sentence', `Both ${link('A')}, says he, and ${link('B')}.`, ['Both [A](), says he,', 'and [B]().']],
  ['links that touch', `${link('A')}/${link('B')}`, ['[A]()/', '[B]()']],
  ['Chinese without a space', `比较${link('A')}多个${link('B')}库。`, ['比较[A]()多个', '[B]()库。']],
  ['a space after Chinese marks', `这里${link('A')}。 然后${link('B')}。`, ['这里[A]()。', '然后[B]()。']],
  ['one page twice', `${link('A')} and again ${link('A')}`, ['[A]() and again [A]()']],
  ['a link with a title', `See [A](https://a.example/ "The A").`, ['See [A](<> "The A").']],
  ['a tight list', `- ${link('A')} one\n- ${link('B')} two`, ['- [A]() one', '- [B]() two']],
  ['a list behind a line', `Links:\n- ${link('A')}\n- ${link('B')}`, ['- [A]()', '- [B]()']],
  ['a loose list', `- ${link('A')}\n\n- ${link('B')}`, ['- [A]()', '- [B]()']],
  ['two links in an item', `1. ${link('A')}, ${link('B')}\n2. no link`, ['1. [A](),', '[B]()']],
  [
    'paragraphs of an item',
    `- ${link('A')} one\n\n  Two ${link('B')}\n  three`,
    ['- [A]() one', 'Two [B]()\nthree'],
  ],
  ['paragraphs of a numbered item', `10. ${link('A')}\n\n    ${link('B')}`, ['10. [A]()', '[B]()']],
  ['lines of one item', `- ${link('A')} one\n  ${link('B')} two`, ['- [A]() one', '[B]() two']],
  ['a nested list', `- ${link('A')}\n  - ${link('B')}\n  - ${link('C')}`, ['- [A]()', '- [B]()', '- [C]()']],
  ['lines of one paragraph', `${link('A')} one\n${link('B')} two`, ['[A]() one', '[B]() two']],
  ['a table', `| a | b |\n| - | - |\n| ${link('A')} | x |\n| ${link('B')} | y |`, undefined],
  ['emphasis around two links', `**${link('A')} and ${link('B')}** end`, undefined],
  ['a linked heading', `## ${link('A')}\n\nWords.`, ['## [A]()']],
  ['an Arabic sentence', `اقرأ ${link('A')}. ثم ${link('B')}.`, ['اقرأ [A]().', 'ثم [B]().']],
])('%s', (_, body, words) => {
  const taken = take(body);

  test('comes out as it went in', () => {
    expect(taken.exact).toBe(true);
    expect(writtenBody(taken.entries, clipsOf(taken))).toBe(body);
  });

  test('gives each link its words', () => {
    expect(taken.added.length).toBeGreaterThan(0);
    if (words) expect(taken.added.map(({ comment }) => comment)).toEqual(words);
  });
});

test.each([
  ['<https://a.example/> and https://b.example/x and www.c.example', 3],
  ['Text with <a class="x" href="https://a.example/">a</a>.', 1],
  ['```\nhttps://a.example/\n```', 0],
  [`${link('A')} and <https://b.example/>`, 1],
])('bare addresses and links in HTML stay and are counted: %s', (body, keptLinks) => {
  expect(take(body).keptLinks).toBe(keptLinks);
});

test('several empty lines between blocks are one', () => {
  const taken = take(`One ${link('A')}.\n\n\n\n## Two\n\n\n- ${link('B')}\n\n\n\n\nThree.`);
  expect(taken).toMatchObject({ links: 2, keptLinks: 0, exact: true });
  expect(writtenBody(taken.entries, clipsOf(taken))).toBe(
    `One ${link('A')}.\n\n## Two\n\n- ${link('B')}\n\nThree.`,
  );
});

test.each([
  'Just words.\n\nAnd more.',
  '```\n[no](https://a.example/)\n```',
  '> A quote that follows nothing, with [a link](https://a.example/)',
  '![an image](https://a.example/x.png)',
  '<https://a.example/>',
  'See [it](./elsewhere).',
  'First.\n\n<!--more-->\n\nThen.',
])('%o stays free text and comes out as it went in', (body) => {
  const taken = take(body);
  expect(taken.added).toEqual([]);
  expect(taken.exact).toBe(true);
});

test('references are written inline, and their links are clips too', () => {
  const taken = take('See [it][1] and [that].\n\n[1]: https://a.example/ "T"\n[that]: https://b.example/');
  expect(taken.added.map(({ comment }) => comment)).toEqual(['See [it](<> "T") and', '[that]().']);
  expect(taken.exact).toBe(true);
});

test('notes stay notes of the whole post', () => {
  const taken = take(
    'One [A](https://a.example/).[^x]\n\nTwo [B](https://b.example/).[^y]\n\n[^x]: Note.\n\n[^y]: More.',
  );
  expect(taken).toMatchObject({ exact: true, links: 2 });
  expect(taken.body).toContain('[^2]: More.');
});

test('headings of sections are headings, of both levels', () => {
  const { entries, exact } = take('## Rust & co\n\nWords.\n\n### Deep one');
  expect(entries).toMatchObject([
    { kind: 'heading', text: 'Rust & co' },
    { kind: 'text' },
    { kind: 'heading', level: 3, text: 'Deep one' },
  ]);
  expect(exact).toBe(true);
});

test('a quote after a link is a quote of its clip', () => {
  const { added, exact } = take('Says [A](https://a.example/):\n\n> One *two*.\n>\n> Three.\n\nAnd so on.');
  expect(added[0]?.quotes).toMatchObject([{ markdown: 'One *two*.\n\nThree.' }]);
  expect(exact).toBe(true);
});

describe('a page that is in the library', () => {
  const clip = aClip({
    id: 'known',
    url: 'https://a.example/?utm_source=x',
    comment: 'Mine',
    quotes: [aQuote()],
  });
  const known = new Map([[urlKey('https://a.example/'), { ...clip, url: 'https://a.example/' }]]);

  test('is not doubled, keeps its words, and the post has its own', () => {
    const taken = take('Old words on [A](https://a.example/).\n\n> Quoted then', known);
    expect(taken).toMatchObject({ added: [], links: 1, exact: true });
    expect(taken.entries).toMatchObject([
      { kind: 'clip', clipId: 'known', wording: 'Old words on [A]().', quotes: [] },
      { kind: 'text', text: '> Quoted then' },
    ]);
  });

  test('is linked as the post spells its address', () => {
    const taken = take('On [A](http://a.example).', known);
    expect(taken.entries).toMatchObject([{ clipId: 'known', url: 'http://a.example' }]);
    expect(taken.exact).toBe(true);
  });
});
