import { expect, test } from 'vitest';
import { writeClips } from '../../../src/exchange/writing/writer';
import { writers } from '../../../src/exchange/writing/writers';
import { aClip } from '../../builders/a-clip';

const clips = [
  aClip({
    id: 'c1',
    url: 'https://example.org/a_(b)',
    title: 'On <reading> & "writing"',
    authors: ['Ann', 'Bob'],
    site: 'Example',
    comment: 'See [these words]() first.\n\n> not a quote',
    quotes: [
      { id: 'q1', text: 'A passage.\n\nIts end.', markdown: 'A *passage*.\n\nIts end.', comment: 'Mine' },
    ],
    tags: ['two words', 'c++'],
    via: { url: 'https://example.com/' },
  }),
  aClip({ id: 'c2', url: 'https://example.org/2', title: '=2', private: true }),
];
const options = { madeAt: '2026-05-03T10:00:00.000Z', escapeMarkdown: (text: string) => text };

test.each(writers)('$id is written like this', async (writer) => {
  const pieces: string[] = [];
  for await (const piece of writeClips(writer, [[], clips.slice(0, 1), clips.slice(1)], options))
    pieces.push(piece);
  await expect(pieces.join('')).toMatchFileSnapshot(`written/${writer.id}.txt`);
});
