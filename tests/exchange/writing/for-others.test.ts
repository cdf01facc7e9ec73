import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Clip } from '../../../src/domain/clip';
import { detectFormat } from '../../../src/exchange/reading/detect-format';
import type { Reading } from '../../../src/exchange/reading/imported-item';
import { readFile } from '../../../src/exchange/reading/read-file';
import { writeClips } from '../../../src/exchange/writing/writer';
import { writers } from '../../../src/exchange/writing/writers';
import { zipNotes } from '../../../src/exchange/writing/zip-notes';
import { aClip } from '../../builders/a-clip';

const options = {
  madeAt: '2026-05-03T10:00:00.000Z',
  escapeMarkdown: (text: string) => text.replaceAll(/[[\]]/g, String.raw`\$&`),
};

async function written(id: string, clip: Clip): Promise<string> {
  let text = '';
  for await (const piece of writeClips(
    writers.find((one) => one.id === id)!,
    [[clip]],
    options,
  ))
    text += piece;
  return text;
}

async function note(clip: Clip): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipNotes('Notes', [[clip]])) pieces.push(piece);
  return Object.values(unzipSync(Buffer.concat(pieces))).map((bytes) => strFromU8(bytes))[0]!;
}

async function readBack(text: string, name = 'x.md'): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const one of readFile(detectFormat(name, text)!, text, { name })) readings.push(one);
  return readings;
}

const url = 'https://a.org/x_(y)';
const quotes = [{ id: 'q', text: 'Said.', markdown: '*Said.*', comment: 'Of [that]()' }];
const linked = aClip({ url, comment: 'I mean [these words]().', quotes });

test.each(['netscape', 'csv', 'markdown', 'pinboard-json', 'opml', 'readwise-csv'])(
  '%s names the page in every link that only we would know',
  async (id) => {
    const text = await written(id, linked);
    expect(text).not.toContain(']()');
    expect(text).toContain('(https://a.org/x_%28y%29)');
    const [item] = await readBack(text, 'x');
    expect(item).toMatchObject({ url, quotes: [{ comment: 'Of [that]()' }] });
    if (id !== 'readwise-csv') expect(item).toMatchObject({ comment: 'I mean [these words]().' });
  },
);

test.each(['netscape', 'csv', 'pinboard-json', 'opml', 'readwise-csv'])(
  '%s keeps dates before 1970',
  async (id) => {
    const savedAt = '1936-04-26T10:00:00.000Z';
    const text = await written(id, aClip({ url, savedAt, changedAt: savedAt, quotes }));
    expect(await readBack(text, 'x')).toMatchObject([{ savedAt }]);
  },
);

test('our own Markdown comes back, whatever its comments quote', async () => {
  const clip = aClip({
    url,
    title: 'A [very] long title',
    authors: ['Ann Lee', 'Bo'],
    site: 'Site',
    comment: 'One.\n\n## [No clip](https://b.org/)\n\nTwo.',
    quotes,
    tags: ['two-words', 'c++'],
    via: { url: 'https://via.org/' },
  });
  const text = await written('markdown', clip);
  expect(detectFormat('x.md', text)).toBe('gleanings-markdown');
  expect(await readBack(text)).toMatchObject([
    {
      url,
      title: clip.title,
      authors: clip.authors,
      site: 'Site',
      comment: clip.comment,
      quotes: [{ text: '*Said.*', comment: 'Of [that]()', isMarkdown: true }],
      tags: clip.tags,
      via: { url: 'https://via.org/' },
    },
  ]);
});

test.each([
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
  '<title>Pocket Export</title>',
  '<dl><dt><a href="https://b.org/">',
  '{"gleanings":1,',
  '---\nsource: x',
])('our own files come back though a comment quotes %s', async (comment) => {
  for (const { id } of writers.filter(({ id }) => id !== 'json' && id !== 'readwise-csv')) {
    expect(await readBack(await written(id, aClip({ url, comment })), 'x')).toMatchObject([{ url, comment }]);
  }
});

const oddWords = [
  'yes',
  'No',
  'on',
  '~',
  'null',
  '0o14',
  '012',
  '1:30',
  '2024-05-06',
  '=',
  '<<',
  '1_000',
  '.5',
  '1e3',
  'y',
  '0b11',
  '- x',
  'a: b',
  '{',
  '#x',
  '"',
  '\\',
  '\u0085',
];

test.each(oddWords)('a note whose title is %j says so to readers of YAML 1.1 and of 1.2', async (title) => {
  const text = await note(aClip({ url, title, site: title, tags: [title] }));
  const front = /^---\n(.*?)^---$/ms.exec(text)![1]!;
  for (const version of ['1.1', '1.2'] as const)
    expect(parse(front, { version })).toMatchObject({ title, site: title, source: url });
});

const running = [
  '<% tp.system.prompt("x") %>',
  '`= this.file.name`',
  '`$= dv.current()`',
  '``  =x``',
  '```dataviewjs\ndv.pages()\n```',
  '~~~ dataview\nLIST\n~~~',
  '```js-engine\nx\n```',
  '`VIEW[{other#note}][math]`',
];

test.each(running)("a note runs nothing out of a page's words: %j", async (words) => {
  const clip = aClip({
    url,
    title: words,
    description: words,
    site: words,
    authors: [words.replaceAll('\n', ' ')],
    quotes: [{ id: 'q', text: words, markdown: words, comment: '' }],
  });
  const text = await note(clip);
  expect(text).not.toContain('<%');
  expect(text).not.toMatch(/`\s*(?:\$?=|VIEW)/);
  expect(text).not.toMatch(/(?:```|~~~)\s*(?:dataview|js-engine)/);
  expect(await readBack(text)).toMatchObject([{ description: words, quotes: [{ text: words }] }]);
});
