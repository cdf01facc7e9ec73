import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clip } from '../../src/domain/clip';
import { sameJson } from '../../src/domain/json';
import { mergeClips } from '../../src/domain/merge-clips';
import { aClip } from '../builders/a-clip';
import { anyClip } from '../exchange/writing/any-clip';

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const quote = (text: string, comment = '', markdown = text) => ({ id: `q-${text}`, text, markdown, comment });

test.each<[string, Partial<Clip>, Partial<Clip>, Partial<Clip>]>([
  ['tags are united', { tags: ['One'] }, { tags: ['one', 'two'] }, { tags: ['One', 'two'] }],
  ['an empty comment is filled', { comment: ' ' }, { comment: 'New' }, { comment: 'New' }],
  ['a different comment is kept beside', { comment: 'Old' }, { comment: 'New' }, { comment: 'Old\n\nNew' }],
  [
    'a comment that holds the old one takes its place',
    { comment: 'A' },
    { comment: 'A\n\nB' },
    { comment: 'A\n\nB' },
  ],
  [
    'part of a paragraph is another comment',
    { comment: 'Reading' },
    { comment: 'Read' },
    { comment: 'Reading\n\nRead' },
  ],
  [
    'paragraphs that both have are there once',
    { comment: 'One.\n\nTwo.' },
    { comment: 'Two. \n\n\nThree.' },
    { comment: 'One.\n\nTwo.\n\nThree.' },
  ],
  [
    'paragraphs are compared without their spacing and line ends',
    { comment: 'One  line\nand more.' },
    { comment: 'One line\r\nand more.' },
    { comment: 'One  line\nand more.' },
  ],
  [
    'code is one block, whatever lines it shares with the text',
    { comment: 'a = 1' },
    { comment: '```\na = 1\n\na = 1\n```' },
    { comment: 'a = 1\n\n```\na = 1\n\na = 1\n```' },
  ],
  [
    'a passage is known whatever its spaces are',
    { quotes: [quote('They said that')] },
    { quotes: [{ ...quote('They\u00a0said\n that '), id: 'other', fragment: 'text=They' }] },
    { quotes: [{ ...quote('They said that'), fragment: 'text=They' }] },
  ],
  [
    'passages without words are told apart by their Markdown',
    { quotes: [quote('', '', '![](https://a.org/1.png)')] },
    { quotes: [{ ...quote('', '', '![](https://a.org/2.png)'), id: 'other' }] },
    {
      quotes: [
        quote('', '', '![](https://a.org/1.png)'),
        { ...quote('', '', '![](https://a.org/2.png)'), id: 'other' },
      ],
    },
  ],
  [
    'quotes are added by their text',
    { quotes: [quote('A')] },
    { quotes: [quote('B'), { ...quote('A'), id: 'other' }] },
    { quotes: [quote('A'), quote('B')] },
  ],
  [
    'what is said of a quote is filled in',
    { quotes: [quote('A b')] },
    { quotes: [{ ...quote('A\nb', 'So'), id: 'other' }] },
    { quotes: [quote('A b', 'So')] },
  ],
  ['a title is kept', { title: 'Mine' }, { title: 'Theirs' }, { title: 'Mine' }],
  [
    'an address in the place of a title is none',
    { title: 'https://a.org/' },
    { title: 'Theirs' },
    { title: 'Theirs' },
  ],
  ['nor is one without its scheme', { title: 'www.a.org' }, { title: 'Theirs' }, { title: 'Theirs' }],
  [
    'nor one with parameters that were taken out',
    { title: 'https://a.org/?utm_source=x' },
    { title: 'Theirs' },
    { title: 'Theirs' },
  ],
  [
    'a title is not changed for an address',
    { title: 'a.org' },
    { title: 'https://a.org/' },
    { title: 'a.org' },
  ],
  ['an empty title is filled in', { title: '' }, { title: 'Theirs' }, { title: 'Theirs' }],
  ['what is private in one is private', { private: false }, { private: true }, { private: true }],
  ['what is private stays so', { private: true }, { private: false }, { private: true }],
  [
    'missing facts are filled in',
    { authors: [] },
    { authors: ['Ann'], site: 'S' },
    { authors: ['Ann'], site: 'S' },
  ],
  [
    'facts are kept',
    { authors: ['Bob'], site: 'T' },
    { authors: ['Ann'], site: 'S' },
    { authors: ['Bob'], site: 'T' },
  ],
])('%s', (_, known, found, expected) => {
  const [one, other] = [
    aClip({ url: 'https://a.org/', ...known }),
    aClip({ url: 'https://a.org/', ...found }),
  ];
  const merged = mergeClips(one, [other]);
  expect(merged).toMatchObject(expected);
  expect(merged).toMatchObject({ id: one.id, savedAt: one.savedAt });
});

test('to merge the same again changes nothing, and nothing of the known clip is lost', () => {
  fc.assert(
    fc.property(anyClip, anyClip, (known, found) => {
      const merged = mergeClips(known, [found]);
      expect(sameJson(mergeClips(merged, [found, known]), merged)).toBe(true);
      for (const tag of known.tags) expect(merged.tags).toContain(tag);
      expect(words(merged.comment)).toContain(words(known.comment));
      expect(merged.quotes.map(({ text }) => text)).toEqual(
        expect.arrayContaining(known.quotes.map(({ text }) => text)),
      );
    }),
  );
});

test('several are merged in the order in which they were saved', () => {
  const [into, later, earlier] = [
    aClip({ comment: 'One.', savedAt: '2026-05-03T00:00:00.000Z' }),
    aClip({ comment: 'Three.', savedAt: '2026-05-02T00:00:00.000Z' }),
    aClip({ comment: 'One.\n\nTwo.', savedAt: '2026-05-01T00:00:00.000Z' }),
  ];
  expect(mergeClips(into, [later, earlier])).toMatchObject({
    id: into.id,
    comment: 'One.\n\nTwo.\n\nThree.',
    savedAt: into.savedAt,
  });
});
