import { cutPassage } from './cut-passage';
import { findSelection, type Found } from './find-selection';
import { textFragment } from './fragment/text-fragment';
import type { Quote } from '../../domain/quote';
import { ParagraphBuilder } from './paragraph-builder';
import { readPassage, type Passage } from './read-passage';
import { writeMarkdown } from './write-markdown';

/** Characters of text that a quote holds at most. */
const longest = 20_000;
/** Milliseconds that the search for a text fragment may take. */
const patience = 150;
/** Ranges of one selection that are read. */
const mostRanges = 1_000;

/**
 * What the reader has selected on the page, as a quote. Undefined where nothing is, or nothing that can
 * be read as text. `clock` counts milliseconds; the search for a fragment gives up by it.
 */
export function readSelection(
  document: Document,
  clock: () => number = () => performance.now(),
): Pick<Quote, 'text' | 'markdown' | 'fragment'> | undefined {
  const found = findSelection(document);
  if (!found) return undefined;
  const paragraphs = cutPassage(passageOf(found), longest);
  if (paragraphs.length === 0) return undefined;
  const fragment = fragmentOf(document, found, clock);
  return {
    text: paragraphs.map(({ text }) => text).join('\n\n'),
    markdown: writeMarkdown(paragraphs),
    ...(fragment !== undefined && { fragment }),
  };
}

function passageOf(found: Found): Passage {
  if (found.kind === 'ranges') {
    const passage: Passage = { paragraphs: [], whole: true };
    let room = longest;
    for (const span of found.spans.slice(0, mostRanges)) {
      if (room < 0) return { ...passage, whole: false };
      const { paragraphs, whole } = readPassage(span, room);
      passage.paragraphs.push(...paragraphs);
      passage.whole &&= whole;
      room -= paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    }
    return passage;
  }
  const builder = new ParagraphBuilder();
  builder.add(found.text.slice(0, longest * 2), { marks: 0, space: 'lines' });
  builder.end();
  return { paragraphs: builder.paragraphs, whole: found.text.length <= longest * 2 };
}

/** Browsers search the top page only, and neither its frames nor what is typed into its fields. */
function fragmentOf(document: Document, found: Found, clock: () => number): string | undefined {
  const span = found.kind === 'ranges' && !found.inFrame ? found.spans[0] : undefined;
  const start = clock();
  return span && textFragment(document, span, () => clock() - start > patience);
}
