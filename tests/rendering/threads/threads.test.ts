import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { ThreadPacker } from '../../../src/rendering/threads/cut-text';
import { fits } from '../../../src/rendering/threads/thread-limits';
import { aDigest, clipsInOrder } from '../builders';

describe('a short post', () => {
  const family = '👩‍👩‍👧‍👦';

  it.each([
    ['counts a family as one', family.repeat(10), { length: 10 }, true],
    ['counts an accent with its letter', 'e\u0301'.repeat(10), { length: 10 }, true],
    ['counts bytes where told', family.repeat(10), { length: 10, bytes: 200 }, false],
    ['counts an address as agreed', `see https://e.org/${'x'.repeat(90)}`, { length: 27, address: 23 }, true],
    ['counts a short address as agreed too', 'see https://e.org', { length: 26, address: 23 }, false],
    ['counts an address as written', 'see https://e.org', { length: 17 }, true],
    ['is too long by one', 'x'.repeat(11), { length: 10 }, false],
  ])('%s', (_, text, limits, expected) => {
    expect(fits(text, limits)).toBe(expected);
  });

  it.each([
    ['at sentences', 'One two. Three four. Five.', 20, ['One two. Three four.', 'Five.']],
    ['at CJK sentences', '一二三。四五六。七。', 8, ['一二三。四五六。', '七。']],
    ['at words', 'one two three', 8, ['one two', 'three']],
    ['anywhere, if it must be', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['between characters only', family.repeat(2), 1, [family, family]],
  ])('is cut %s', (_, text, length, expected) => {
    const packer = new ThreadPacker({ length });
    packer.paragraph([{ gap: '', text }]);
    packer.end();
    expect(packer.posts).toEqual(expected);
  });
});

describe('a thread', () => {
  const long = 'A sentence that takes its time to say what it has to say. '.repeat(4).trim();

  it('is cut at entries before sentences', () => {
    const made = clipsInOrder(
      { url: 'https://e.org/1', comment: `[One](). ${long}` },
      { url: 'https://e.org/2', comment: `[Two](). ${long}`, runOn: true },
    );
    const digest = aDigest({
      tags: [
        { name: 'big data', slug: '' },
        { name: '2016', slug: '' },
      ],
    });
    expect(render(compile(digest, made.entries, made.clips), 'bluesky').parts).toEqual([
      `Links of the day\n\nOne https://e.org/1. ${long}`,
      `Two https://e.org/2. ${long}\n\n#bigdata`,
    ]);
  });

  it('gives addresses room where the script has none', () => {
    const made = clipsInOrder({ url: 'https://e.org/1', comment: '比较[这个]()，很好。' });
    expect(render(compile(aDigest({ title: '' }), made.entries, made.clips), 'mastodon').parts).toEqual([
      '比较这个 https://e.org/1 ，很好。',
    ]);
  });
});

it.each(['prose', 'bulleted'] as const)(
  'in %s a number is no post by itself, nor with the title',
  (style) => {
    const made = clipsInOrder({ title: 'A page', comment: 'word '.repeat(150) });
    const digest = aDigest({ title: 'Title', style, numbered: true });
    const [first] = render(compile(digest, made.entries, made.clips), 'mastodon').parts ?? [];
    expect(first).toMatch(/^Title\n\n1\. A page https:\/\/example\.org\/page word word/);
  },
);
