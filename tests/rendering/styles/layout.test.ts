import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/domain/digest';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { aClip, aDigest, anOutline, aQuote, clipsInOrder } from '../builders';

const clips = new Map(
  [
    aClip({
      id: 'z',
      url: 'https://z.example/',
      title: 'Zed | x',
      comment: 'Words [so]() | on.',
      site: 'The Z',
      authors: ['Ann', 'Bob'],
      description: 'What *it* says.',
      image: 'https://z.example/i.png',
      published: '2026-05-01',
      savedAt: '2026-05-03T10:00:00Z',
      via: { url: 'https://via.example/', title: 'V' },
      quotes: [
        aQuote({ id: 'q', text: 'Said.', markdown: 'Said.' }),
        aQuote({ id: 'r', text: 'More.', markdown: 'More.' }),
      ],
    }),
    aClip({ id: 'a', url: 'https://a.example/', title: 'Alpha', savedAt: '2026-05-04T10:00:00Z' }),
  ].map((clip) => [clip.id, clip]),
);
const outline = anOutline(
  { kind: 'text', text: 'Before.', runOn: false },
  { kind: 'clip', clipId: 'z', runOn: false, quotes: [] },
  { kind: 'text', text: 'And so on.', runOn: true },
  { kind: 'clip', clipId: 'a', runOn: false },
);

function bodyOf(digest: Partial<Digest>, entries = outline, format: PostFormatId = 'markdown'): string {
  return render(compile(aDigest(digest), entries, clips), format).body;
}

const zed = '[Zed | x](https://z.example/)';
const alpha = '[Alpha](https://a.example/)';
const so = '[so](https://z.example/)';

describe('an entry', () => {
  it.each<[string, Partial<Digest>, string]>([
    ['is its words', {}, `Words ${so} | on. And so on.\n\n${alpha}`],
    [
      'is its title, then its words',
      { shape: 'title-words' },
      `${zed} Words ${so} | on. And so on.\n\n${alpha}`,
    ],
    [
      'is title, site and author',
      { shape: 'byline' },
      `${zed} – The Z – Ann, Bob\n\nWords ${so} | on. And so on.\n\n${alpha} – a.example`,
    ],
    [
      'is its title with the page’s description and the hat tip',
      { shape: 'excerpt' },
      `${zed} What \\*it\\* says. (via [V](https://via.example/))\n\nWords ${so} | on. And so on.\n\n${alpha}`,
    ],
    ['is numbered', { numbered: true }, `1\\. Words ${so} | on. And so on.\n\n2\\. ${alpha}`],
    [
      'has its picture',
      { pictures: true },
      `![Zed | x](https://z.example/i.png)\n\nWords ${so} | on. And so on.\n\n${alpha}`,
    ],
  ])('%s', (_, digest, expected) => {
    expect(bodyOf(digest)).toBe(`Before.\n\n${expected}\n`);
  });

  it('is a row of a table, which others join', () => {
    const rows = anOutline(
      { kind: 'clip', clipId: 'z', runOn: false },
      { kind: 'clip', clipId: 'a', runOn: false },
    );
    expect(bodyOf({ shape: 'table', pictures: true, style: 'bulleted' }, rows)).toBe(
      `| Link | Site | Notes |
| --- | --- | --- |
| ![Zed \\| x](https://z.example/i.png) [Zed \\| x](https://z.example/) | The Z | Words ${so} \\| on. “Said.” “More.” |
| ${alpha} | a.example |  |
`,
    );
  });

  it('has a number in a list and in a heading', () => {
    expect(bodyOf({ style: 'bulleted', numbered: true })).toMatch(/\n1\. Words[^]*\n2\. \[Alpha\]/);
    expect(bodyOf({ style: 'sections', numbered: true })).toContain('## [1. Zed | x](https://z.example/)');
    expect(bodyOf({ style: 'bulleted', numbered: true }, outline, 'html')).toContain('<ol>\n<li>');
  });

  it('has the quotes that were chosen for this post, as they were shortened', () => {
    const chosen = anOutline({
      kind: 'clip',
      clipId: 'z',
      runOn: false,
      quotes: [{ quoteId: 'r', markdown: 'Mo…' }, { quoteId: 'q' }, { quoteId: 'gone' }],
    });
    expect(bodyOf({}, chosen)).toBe(`Words ${so} | on.\n\n> Mo…\n\n> Said.\n`);
  });
});

describe('the order', () => {
  const order = (digest: Partial<Digest>) =>
    Array.from(bodyOf({ style: 'links', ...digest }).matchAll(/\[(Zed|Alpha)/g), ([, title]) => title).join(
      ' ',
    );

  it.each<[Digest['sort'], string]>([
    [undefined, 'Zed Alpha'],
    ['title', 'Alpha Zed'],
    ['saved', 'Zed Alpha'],
    ['published', 'Zed Alpha'],
    ['site', 'Alpha Zed'],
    ['author', 'Zed Alpha'],
  ])('by %s is %s', (sort, expected) => {
    expect(order(sort ? { sort } : {})).toBe(expected);
  });

  it('takes along what runs on, and keeps free text and sections where they are', () => {
    const sectioned = anOutline(
      { kind: 'clip', clipId: 'z', runOn: false, quotes: [] },
      { kind: 'text', text: 'And so on.', runOn: true },
      { kind: 'text', text: 'Between.', runOn: false },
      { kind: 'clip', clipId: 'a', runOn: false },
      { kind: 'heading', text: 'Rest', level: 3 },
      { kind: 'clip', clipId: 'z', runOn: false, quotes: [] },
    );
    expect(bodyOf({ sort: 'title' }, sectioned)).toBe(
      `${alpha}\n\nBetween.\n\nWords ${so} | on. And so on.\n\n### Rest\n\nWords ${so} | on.\n`,
    );
  });
});

it.each(['prose', 'bulleted', 'by-tag', 'by-day', 'by-site', 'sections', 'links'] as const)(
  'a post in the style %s has a description, and loses no free text',
  (style) => {
    const { text, body } = render(compile(aDigest({ style }), outline.slice(1), clips), 'astro');
    expect(text).toMatch(/^description: \S/m);
    expect(body).toContain('And so on.');
  },
);

it.each([
  [{}, 'It is good. And more.'],
  [{ numbered: true }, 'It is good. And more.'],
  [{ pictures: true }, 'It is good. And more.'],
  [{ pictures: true, style: 'bulleted' }, 'It is good. And more.'],
  [{ shape: 'byline', numbered: true }, 'A page – Site – Ann'],
  [{ shape: 'table' }, 'A page – Site – It is good. And more.'],
  [{ shape: 'table', pictures: true }, 'A page – Site – It is good. And more.'],
] as const)('the description of a post laid out by %j is what it says', (layout, expected) => {
  const made = clipsInOrder({
    title: 'A page',
    comment: 'It is [good](). And more.',
    image: 'https://i.example/a.png',
    authors: ['Ann'],
    site: 'Site',
  });
  const post = compile(aDigest(layout), made.entries, made.clips);
  expect(render(post, 'astro').text).toContain(`description: ${expected}\n`);
  expect(render(post, 'hugo', { keys: { description: 'summary' } }).text).toContain(`summary: ${expected}\n`);
});

it('a description ends with a sentence', () => {
  const long = 'The first sentence is of some length already. The second one is longer and goes on. ';
  const post = compile(aDigest({ intro: long.repeat(3) }), [], new Map());
  expect(render(post, 'astro').text).toContain(
    `description: ${long.trim()} The first sentence is of some length already.\n`,
  );
});

it('front matter has the fields of the writer’s own, and what the digest says of a draft', () => {
  const post = compile(
    aDigest({
      draft: true,
      fields: [
        { key: 'mood', kind: 'text', value: 'yes' },
        { key: 'series', kind: 'list', value: ['a', '2016'] },
        { key: 'weight', kind: 'number', value: 3 },
        { key: 'expires', kind: 'date', value: '2026-12-31' },
        { key: 'toc', kind: 'boolean', value: true },
        { key: 'draft', kind: 'boolean', value: false },
      ],
    }),
    [],
    new Map(),
  );
  expect(render(post, 'jekyll').text).toContain(
    'published: false\nmood: "yes"\nseries:\n  - a\n  - "2016"\nweight: 3\nexpires: 2026-12-31\ntoc: true\ndraft: false\n',
  );
  expect(render(post, 'hugo').text).toContain('draft: false\n');
});
