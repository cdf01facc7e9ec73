import type { Paragraph } from './paragraph';
import { writeCodeBlock } from './write-code';
import { writeProse } from './write-prose';

/** Paragraphs as Markdown that every CommonMark parser, with GFM or without, shows as the same text. */
export function writeMarkdown(paragraphs: Paragraph[]): string {
  return paragraphs
    .map((paragraph) => (paragraph.kind === 'code' ? writeCodeBlock(paragraph.text) : writeProse(paragraph)))
    .join('\n\n');
}
