import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import { detectFormat } from '../../../src/exchange/reading/detect-format';
import type { ImportFormatId } from '../../../src/exchange/reading/import-formats';
import type { ImportedItem, Reading } from '../../../src/exchange/reading/imported-item';
import { readFile } from '../../../src/exchange/reading/read-file';
import { csvWriter, readwiseWriter } from '../../../src/exchange/writing/tables';
import { netscapeWriter } from '../../../src/exchange/writing/netscape';
import { pinboardWriter } from '../../../src/exchange/writing/pinboard-json';
import { writeClips, type Writer } from '../../../src/exchange/writing/writer';
import { zipNotes } from '../../../src/exchange/writing/zip-notes';
import { aClip } from '../../builders/a-clip';
import { generateLibrary } from '../../library/generate';
import { anItem } from '../reading/builders';
import { anyClip } from './any-clip';

const options = { madeAt: '2026-05-03T10:00:00.000Z', escapeMarkdown: (text: string) => text };

async function written(writer: Writer, clips: readonly Clip[]): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeClips(writer, [clips], options)) pieces.push(piece);
  return pieces.join('');
}

async function readBack(id: ImportFormatId, text: string, name = ''): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readFile(id, text, { name })) readings.push(reading);
  return readings;
}

const quotesOf = ({ quotes }: Clip, isMarkdown: boolean) =>
  quotes.map(({ text, markdown, comment }) =>
    isMarkdown ? { text: markdown, comment, isMarkdown: true as const } : { text, comment },
  );

const oneToOne: [string, Writer, ImportFormatId, (clip: Clip) => Partial<ImportedItem>][] = [
  [
    'Netscape HTML',
    netscapeWriter,
    'netscape',
    (clip) => ({
      title: clip.title,
      comment: clip.comment,
      quotes: quotesOf(clip, false),
      tags: clip.tags,
      flags: { private: clip.private },
      savedAt: clip.savedAt,
      modifiedAt: clip.changedAt,
      image: clip.image,
    }),
  ],
  [
    'CSV',
    csvWriter,
    'gleanings-csv',
    (clip) => ({
      title: clip.title,
      comment: clip.comment,
      quotes: quotesOf(clip, true),
      tags: clip.tags,
      flags: { private: clip.private },
      savedAt: clip.savedAt,
      modifiedAt: clip.changedAt,
      authors: clip.authors,
      site: clip.site,
      published: clip.published,
      description: clip.description,
      language: clip.language,
      image: clip.image,
      via: clip.via,
    }),
  ],
  [
    'Pinboard JSON',
    pinboardWriter,
    'pinboard-json',
    (clip) => ({
      title: clip.title,
      comment: clip.comment,
      quotes: quotesOf(clip, false),
      tags: [...new Set(clip.tags.map((tag) => tag.replaceAll(' ', '-')))],
      flags: { private: clip.private },
      savedAt: clip.savedAt,
    }),
  ],
];

test.each(oneToOne)('%s comes back with all it can carry', async (_, writer, id, expected) => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyClip, { minLength: 1, maxLength: 4 }), async (clips) => {
      const text = await written(writer, clips);
      expect(detectFormat(`x.${writer.extension}`, text)).toBe(id);
      expect(await readBack(id, text)).toEqual(
        clips.map((clip) => anItem({ url: clip.url, ...expected(clip) })),
      );
    }),
  );
});

test.each(oneToOne)('%s of a library comes back', async (_, writer, id, expected) => {
  const clips = generateLibrary({ clips: 300, seed: 5 }).map((clip) => ({
    ...clip,
    savedAt: clip.savedAt.replace(/\.\d+/, '.000'),
    changedAt: clip.changedAt.replace(/\.\d+/, '.000'),
  }));
  const readings = await readBack(id, await written(writer, clips));
  expect(readings).toEqual(clips.map((clip) => anItem({ url: clip.url, ...expected(clip) })));
});

test('a folder of notes comes back with all it can carry', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyClip, { minLength: 1, maxLength: 4 }), async (clips) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of zipNotes('Gleanings', [clips])) pieces.push(piece);
      const files = Object.entries(unzipSync(Buffer.concat(pieces)));
      expect(files.length).toBe(clips.length);
      const items = await Promise.all(
        files.map(async ([name, bytes]) => {
          const text = strFromU8(bytes);
          expect(detectFormat(name, text)).toBe('markdown-note');
          return readBack('markdown-note', text, name);
        }),
      );
      expect(items.flat()).toEqual(
        clips.map((clip) =>
          anItem({
            url: clip.url,
            title: clip.title,
            comment: clip.comment,
            quotes: quotesOf(clip, true),
            tags: clip.tags,
            flags: clip.private ? { private: true } : {},
            savedAt: clip.savedAt,
            modifiedAt: clip.changedAt,
            authors: clip.authors,
            site: clip.site,
            published: clip.published,
            description: clip.description,
            language: clip.language,
            image: clip.image,
            via: clip.via,
          }),
        ),
      );
    }),
  );
});

test('Readwise gets the quotes, a row each, and gives them back by page', async () => {
  const quote = (text: string, comment = '') => ({ id: text, text, markdown: text, comment });
  const clips = [
    aClip({
      url: 'https://a.org/',
      title: '=SUM(1)',
      quotes: [quote('-1, said', 'so'), quote('Two\n\nlines')],
    }),
    aClip({ url: 'https://b.org/', comment: 'No quote' }),
    aClip({ url: 'https://c.org/', title: 'C', authors: ['Ann'], quotes: [quote("'=1")] }),
  ];
  const text = await written(readwiseWriter, clips);
  expect(detectFormat('x.csv', text)).toBe('readwise-csv');
  const savedAt = '2026-05-03T10:00:00.000Z';
  expect(await readBack('readwise-csv', text)).toEqual([
    anItem({
      url: 'https://a.org/',
      title: '=SUM(1)',
      quotes: [
        { text: '-1, said', comment: 'so' },
        { text: 'Two\n\nlines', comment: '' },
      ],
      savedAt,
    }),
    anItem({
      url: 'https://c.org/',
      title: 'C',
      authors: ['Ann'],
      quotes: [{ text: "'=1", comment: '' }],
      savedAt,
    }),
  ]);
});
