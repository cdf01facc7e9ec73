import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/domain/digest';
import { compile } from '../../src/rendering/compile';
import { render } from '../../src/rendering/render';
import { aClip, aDigest, anOutline, aQuote, clipsInOrder } from './builders';

const bodyOf = ({ entries, clips }: ReturnType<typeof clipsInOrder>, digest = aDigest()) =>
  render(compile(digest, entries, clips), 'markdown').body;

describe('a clip in prose', () => {
  it.each([
    ['with an empty link is its comment', 'Read [this]().', 'Read [this](https://example.org/page).'],
    ['without one has its title in front', 'Worth it.', '[A page](https://example.org/page) Worth it.'],
    ['without words is its title', '', '[A page](https://example.org/page)'],
    ['of a list has its title above', '- a\n- b', '[A page](https://example.org/page)\n\n- a\n- b'],
  ])('%s', (_, comment, expected) => {
    expect(bodyOf(clipsInOrder({ comment }))).toBe(`${expected}\n`);
  });

  it('has its address for a title where it has none', () => {
    expect(bodyOf(clipsInOrder({ title: ' ', url: 'https://e.org/a_b' }))).toBe(
      '[https://e.org/a_b](https://e.org/a_b)\n',
    );
  });

  it("goes out in the post's own wording, even an empty one", () => {
    expect(bodyOf(clipsInOrder({ comment: 'kept', wording: 'Said [so]().' }))).toBe(
      'Said [so](https://example.org/page).\n',
    );
    expect(bodyOf(clipsInOrder({ comment: 'kept', wording: '' }))).toBe(
      '[A page](https://example.org/page)\n',
    );
  });

  it('that is gone is left out', () => {
    const { entries } = clipsInOrder({ comment: 'a' }, { comment: 'b' });
    expect(bodyOf({ entries, clips: new Map([['clip-1', aClip({ comment: '[b]()' })]]) })).toBe(
      '[b](https://example.org/page)\n',
    );
  });
});

function joined(first: string, second: string): string {
  return bodyOf(clipsInOrder({ url: '/1', comment: first }, { url: '/2', comment: second, runOn: true }));
}

describe('a run-on', () => {
  it.each([
    ['joins with a space', '[a]().', '[b]().', '[a](/1). [b](/2).\n'],
    ['joins without one after CJK punctuation', '[a]()，', '[b]()。', '[a](/1)，[b](/2)。\n'],
    ['joins without one after a CJK bracket', '[a]()」', '[b]()', '[a](/1)」[b](/2)\n'],
    [
      'joins without one after stressed CJK punctuation',
      '[a]() **完。**',
      '[b]()',
      '[a](/1) **完。**[b](/2)\n',
    ],
    ['joins with a space after a CJK word', '[a]() 完', '[b]()', '[a](/1) 完 [b](/2)\n'],
    ['joins the last of several paragraphs', '[a]()\n\nc', '[b]()', '[a](/1)\n\nc [b](/2)\n'],
    ['brings its own paragraphs along', '[a]()', '[b]()\n\nc', '[a](/1) [b](/2)\n\nc\n'],
    ['starts anew after a list', '- [a]()', '[b]()', '- [a](/1)\n\n[b](/2)\n'],
    ['starts anew after code', '[a]()\n\n```\nc', '[b]()', '[a](/1)\n\n```\nc\n```\n\n[b](/2)\n'],
    ['that is a list starts anew', '[a]()', '- [b]()', '[a](/1)\n\n- [b](/2)\n'],
  ])('%s', (_, first, second, expected) => {
    expect(joined(first, second)).toBe(expected);
  });

  it('starts anew after a heading, and where nothing stands before it', () => {
    const entries = anOutline(
      { kind: 'text', text: 'a', runOn: true },
      { kind: 'heading', text: 'B # *c*' },
      { kind: 'text', text: 'd', runOn: true },
      { kind: 'text', text: 'e', runOn: true },
    );
    expect(bodyOf({ entries, clips: new Map() }, aDigest({ intro: 'Before.', outro: 'After.' }))).toBe(
      'Before.\n\na\n\n## B # \\*c\\*\n\nd e\n\nAfter.\n',
    );
  });
});

describe('a quote', () => {
  it('is a block after the paragraph, with its comment after it', () => {
    const quotes = [
      aQuote({ markdown: 'One *two*.\n\nThree.', fragment: 'text=One', comment: 'It says [so]().' }),
      aQuote({ text: '# 4 <b>', markdown: '' }),
    ];
    const made = clipsInOrder({ comment: '[a]():', quotes }, { comment: '[b]()', runOn: true });
    expect(bodyOf(made)).toBe(`[a](https://example.org/page):

> One *two*.
>
> Three.

It says [so](https://example.org/page#:~:text=One).

> \\# 4 \\<b>

[b](https://example.org/page)
`);
  });

  it('names the very passage in HTML', () => {
    const { entries, clips } = clipsInOrder({
      url: 'https://e.org/#x',
      quotes: [aQuote({ fragment: 'text=A' })],
    });
    expect(render(compile(aDigest(), entries, clips), 'html').body).toContain(
      '<blockquote cite="https://e.org/#x:~:text=A">',
    );
  });
});

function footerOf(facts: Partial<Digest>): string {
  return render(compile(aDigest(facts), [], new Map()), 'markdown').footer;
}

describe('the lines under a post', () => {
  const tags = [
    { name: 'a_b [c]', slug: 'a b' },
    { name: '大数据', slug: '%E5%A4%A7' },
  ];
  it.each([
    ['an author and a day', {}, '~ by mdavey on April 26, 2016.\n'],
    ['no author', { author: ' ' }, '~ April 26, 2016.\n'],
    ['no author in Chinese', { author: '', language: 'zh' }, '~ 2016 年 4 月 26 日发表。\n'],
    ['a language that is not known', { language: 'tlh' }, '~ by mdavey on April 26, 2016.\n'],
    ['a region of a known one', { language: 'en-AU' }, '~ by mdavey on 26 April 2016.\n'],
    ['marks in the author', { author: '*me*' }, '~ by \\*me\\* on April 26, 2016.\n'],
    ['no blog', { tags, blog: '' }, '~ by mdavey on April 26, 2016.\n\nTags: a_b \\[c\\], 大数据\n'],
    [
      'a blog',
      { tags, blog: 'https://blog.example/' },
      '~ by mdavey on April 26, 2016.\n\nTags: [a_b \\[c\\]](https://blog.example/tag/a%20b/), [大数据](https://blog.example/tag/%E5%A4%A7/)\n',
    ],
    [
      'a blog that could run something',
      { tags: [{ name: 'a', slug: 'a' }], blog: 'javascript:1//' },
      '~ by mdavey on April 26, 2016.\n\nTags: a\n',
    ],
  ])('with %s', (_, facts, expected) => {
    expect(footerOf(facts)).toBe(expected);
  });
});

describe('an empty digest', () => {
  it('is its footer, with or without a title', () => {
    expect(render(compile(aDigest(), [], new Map()), 'markdown').text).toBe(
      '# Links of the day\n\n~ by mdavey on April 26, 2016.\n',
    );
    expect(render(compile(aDigest({ title: ' ' }), [], new Map()), 'markdown').text).toBe(
      '~ by mdavey on April 26, 2016.\n',
    );
  });
});
