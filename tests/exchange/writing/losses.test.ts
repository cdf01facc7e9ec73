import { expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import { countParts, type ClipPart } from '../../../src/exchange/writing/clip-part';
import { noteOf } from '../../../src/exchange/writing/zip-notes';
import { writers } from '../../../src/exchange/writing/writers';
import { lostInNotes } from '../../../src/exchange/writing/zip-notes';
import { aClip } from '../../builders/a-clip';

const quote = { id: 'q', text: 'Said', markdown: 'Said', comment: '' };
const plain = aClip({ quotes: [quote] });

/** For each part a clip that has it, and one that only lacks it. */
const pairs: Record<ClipPart, [Partial<Clip>, Partial<Clip>]> = {
  comment: [{ comment: 'Words' }, {}],
  quotes: [{}, { quotes: [] }],
  quoteComments: [{ quotes: [{ ...quote, comment: 'So' }] }, {}],
  quoteMarkup: [{ quotes: [{ ...quote, markdown: '*Said*' }] }, {}],
  quoteFragments: [{ quotes: [{ ...quote, fragment: 'text=Said' }] }, {}],
  tags: [{ tags: ['one'] }, {}],
  spacesInTags: [{ tags: ['one two'] }, { tags: ['one-two'] }],
  commasInTags: [{ tags: ['one,two', 'x'] }, { tags: ['one two', 'x'] }],
  private: [{ private: true }, {}],
  authors: [{ authors: ['Ann'] }, {}],
  site: [{ site: 'A site' }, {}],
  published: [{ published: '2024-02-29' }, {}],
  modified: [{ modified: '2024-02-29' }, {}],
  description: [{ description: 'On it' }, {}],
  image: [{ image: 'https://a.org/a.png' }, {}],
  icon: [{ icon: 'https://a.org/i.png' }, {}],
  language: [{ language: 'de' }, {}],
  keywords: [{ keywords: ['k'] }, {}],
  via: [{ via: { url: 'https://v.org/' } }, {}],
  viaTitle: [{ via: { url: 'https://v.org/', title: 'V' } }, { via: { url: 'https://v.org/' } }],
  otherAddresses: [{ originalUrl: 'https://o.org/' }, {}],
  forNextDigest: [{ forNextDigest: '2026-05-04T10:00:00.000Z' }, {}],
  changedAt: [{ changedAt: '2026-05-04T10:00:00.000Z' }, {}],
};
const parts = Object.keys(pairs) as ClipPart[];

const options = { madeAt: '2026-05-03T10:00:00.000Z', escapeMarkdown: (text: string) => text };
const formats = [
  ...writers.map((writer) => ({ ...writer, write: (clip: Clip) => writer.write(clip, options) })),
  { id: 'notes', lost: lostInNotes, write: noteOf },
];

test.each(formats.flatMap(({ id, lost, write }) => parts.map((part) => ({ id, lost, write, part }))))(
  '$id tells the truth about $part',
  ({ lost, write, part }) => {
    const [having, lacking] = pairs[part].map((fields) => write({ ...plain, ...fields }));
    const isLost = lost.includes(part) || (part === 'viaTitle' && lost.includes('via'));
    const isTagPart = part === 'spacesInTags' || part === 'commasInTags';
    expect(having === lacking).toBe(isLost || (isTagPart && lost.includes('tags')));
  },
);

test.each(parts)('%s is counted where a clip has it', (part) => {
  const [having, lacking] = pairs[part].map((fields) => ({ ...plain, ...fields }));
  expect(countParts(new Map(), [having!, lacking!, having!]).get(part)).toBe(2);
});
