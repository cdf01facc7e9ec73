import * as fc from 'fast-check';
import type { Clip } from '../../../src/domain/clip';
import type { Quote } from '../../../src/domain/quote';
import { addTags } from '../../../src/domain/tagging/tags';
import { aClip } from '../../builders/a-clip';

/** Marks that mean something to one format or another. */
const odd = [
  '<b>&amp;"\'',
  '</DL><DT>',
  ',;\t',
  '=1+1',
  "'=1",
  '@x',
  '-1',
  '> quoted',
  '---',
  '[words]()',
  '```',
  ']]>',
  '汉字。',
  'é👍🏽',
  '%0A',
  '#tag',
  '\\',
  ': no',
];
const word = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', maxLength: 8 }));
const line = fc.array(word, { maxLength: 5 }).map((words) => words.join(' ').replaceAll(/\s+/g, ' ').trim());
/** Words as they come back: lines without space around the whole. */
const words = fc.array(line, { maxLength: 5 }).map((lines) =>
  lines
    .join('\n')
    .replaceAll(/[^\P{C}\n]|[\u2028\u2029]/gu, '')
    .trim(),
);

const quote = fc
  .record({ id: fc.uuid(), text: words, comment: words })
  .filter(({ text }) => text !== '')
  .map((fields): Quote => ({ ...fields, markdown: fields.text }));

const tags = fc.array(line, { maxLength: 4 }).map((some) =>
  addTags(
    [],
    some.map((tag) => tag.replaceAll(/[,\p{C}]/gu, '')),
  ),
);

/** Seconds, since some formats have no less. */
const instant = fc
  .integer({ min: Date.UTC(1995, 0) / 1000, max: Date.UTC(2090, 0) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());

const address = fc
  .tuple(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom('', '(a)', "'", '&amp=1'),
  )
  .map(([url, end]) => url + end)
  .filter((url) => URL.canParse(url));

const plain = fc.option(
  line.map((text) => text.replaceAll(/\p{C}/gu, '').trim()).filter((text) => text !== ''),
  { nil: undefined },
);

/** A clip with odd words in every place. */
export const anyClip: fc.Arbitrary<Clip> = fc
  .record({
    url: address,
    title: plain.map((title) => title ?? 'A title'),
    comment: words,
    quotes: fc.array(quote, { maxLength: 3 }),
    tags,
    private: fc.boolean(),
    savedAt: instant,
    changedAt: instant,
    authors: fc.array(line.map((name) => name.replaceAll(/\p{C}/gu, '').trim()).filter(Boolean), {
      maxLength: 2,
    }),
    site: plain,
    published: fc.constantFrom(undefined, '2024-02-29'),
    description: plain,
    language: fc.constantFrom(undefined, 'en', 'zh-Hant'),
    image: fc.constantFrom(undefined, 'https://example.org/a,b.png?x="y"'),
    via: fc.constantFrom(
      undefined,
      { url: 'https://example.org/via' },
      { url: 'https://a.org/', title: 'A, B' },
    ),
  })
  .map((fields) => aClip(fields));
