import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import { mergedClip } from '../../../src/exchange/merging/merged-clip';
import { aClip } from '../../builders/a-clip';
import { anyClip } from '../writing/any-clip';

const now = '2026-06-01T10:00:00.000Z';
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
  const merged = mergedClip(one, other, now) ?? one;
  expect(merged).toMatchObject(expected);
  expect(merged).toMatchObject({ id: one.id, savedAt: one.savedAt });
});

test('to merge the same again changes nothing, and nothing of the known clip is lost', () => {
  fc.assert(
    fc.property(anyClip, anyClip, (known, found) => {
      const merged = mergedClip(known, found, now) ?? known;
      expect(mergedClip(merged, found, now)).toBeUndefined();
      expect(mergedClip(merged, known, now)).toBeUndefined();
      for (const tag of known.tags) expect(merged.tags).toContain(tag);
      expect(merged.comment).toContain(known.comment.trim());
      expect(merged.quotes.map(({ text }) => text)).toEqual(
        expect.arrayContaining(known.quotes.map(({ text }) => text)),
      );
    }),
  );
});
