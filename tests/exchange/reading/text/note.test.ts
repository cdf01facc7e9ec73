import { expect, test } from 'vitest';
import { markdownNote } from '../../../../src/exchange/reading/text/note';
import { anItem, aRefusal, read } from '../builders';

const url = 'https://a.org/';
const note = (front: string, body = '') => `---\n${front}\n---\n${body}`;

test("a note's title is its file's name where it names none", () => {
  expect(read(markdownNote, note(`source: ${url}`), { name: 'Clippings/On reading.md' })).toEqual([
    anItem({ url, title: 'On reading' }),
  ]);
});

test('a long body is the page, of which the marked words are quotes', () => {
  const body = `${'Words of the page. '.repeat(200)} ==marked words== and > more.\n\n> Quoted by the page.`;
  expect(read(markdownNote, note(`source: ${url}`, body))).toEqual([
    anItem({ url, quotes: [{ text: 'marked words', comment: '' }], body }),
  ]);
});

test('a note of our own is whole, however long', () => {
  const comment = 'My words. '.repeat(500).trim();
  expect(
    read(markdownNote, note(`gleanings: 1\nurl: ${url}\nprivate: true`, `${comment}\n\n> Said\n\nMine\n`)),
  ).toEqual([
    anItem({
      url,
      comment,
      quotes: [{ text: 'Said', comment: 'Mine', isMarkdown: true }],
      flags: { private: true },
    }),
  ]);
});

test.each([
  ['tags: [one, two words]', ['one', 'two words']],
  ['tags: one, two words', ['one', 'two words']],
  ['tags:\n  - "#one"', ['one']],
])('%s', (front, tags) => {
  expect(read(markdownNote, note(`url: ${url}\n${front}`))).toMatchObject([{ tags }]);
});

test('a day is that day in the zone of the reader', () => {
  expect(
    read(markdownNote, note(`url: ${url}\ncreated: 2024-05-01`), { zone: 'Pacific/Kiritimati' }),
  ).toMatchObject([{ savedAt: '2024-05-01T00:00:00.000Z' }]);
});

test('front matter that is no YAML is read as far as it goes', () => {
  expect(read(markdownNote, note(`url: ${url}\ntitle: One: two\ntags: [a, b`))).toMatchObject([{ url }]);
});

test.each([
  ['', 'empty', ''],
  ['No front matter', 'wrong-kind', 'No front matter'],
  ['---\nurl: x', 'wrong-kind', '--- url: x'],
  [note('a: [unclosed'), 'no-address', ''],
  [note('a: &a [x]\nb: *a'), 'broken-row', 'a: &a [x] b: *a'],
  [note('title: No address'), 'no-address', 'No address'],
] as const)('%j is refused: %s', (text, reason, sample) => {
  expect(read(markdownNote, text)).toEqual([aRefusal(reason, ['line', 1], sample)]);
});

test('a field called __proto__ reaches nothing', () => {
  expect(read(markdownNote, note(`__proto__:\n  url: ${url}`))).toMatchObject([{ reason: 'no-address' }]);
  expect(({} as Record<string, unknown>).url).toBeUndefined();
});

test('front matter that nests without end is refused', () => {
  expect(read(markdownNote, note(`a: ${'['.repeat(50_000)}`))).toMatchObject([{ kind: 'unreadable' }]);
});
