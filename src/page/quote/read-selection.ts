import { cutPassage } from './cut-passage';
import { findSelection, type PageSelection } from './find-selection';
import { textFragment } from './fragment/text-fragment';
import type { Quote } from '../../domain/quote';
import { isIndentedText } from './code-block';
import { BlockBuilder } from './passage-blocks';
import { readPassage, type Passage } from './read-passage';
import { writeMarkdown, writeText } from './write-markdown';

/** Characters of text that a quote holds at most. */
const maxQuoteChars = 20_000;
/** Milliseconds that the search for a text fragment may take. */
const fragmentTimeoutMs = 150;
/** Ranges of one selection that are read. */
const maxRanges = 1_000;

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
  const blocks = cutPassage(passageOf(found), maxQuoteChars);
  if (blocks.length === 0) return undefined;
  const fragment = fragmentOf(document, found, clock);
  return {
    text: writeText(blocks),
    markdown: writeMarkdown(blocks),
    ...(fragment !== undefined && { fragment }),
  };
}

function passageOf(found: PageSelection): Passage {
  if (found.kind === 'ranges') {
    const passage: Passage = { blocks: [], whole: true };
    let room = maxQuoteChars;
    for (const range of found.ranges.slice(0, maxRanges)) {
      if (room < 0) return { ...passage, whole: false };
      const { blocks, whole, length } = readPassage(range, room);
      passage.blocks.push(...blocks);
      passage.whole &&= whole;
      room -= length;
    }
    return passage;
  }
  const builder = new BlockBuilder();
  const text = found.text.slice(0, maxQuoteChars * 2);
  if (isIndentedText(text)) builder.addBlock({ kind: 'code', text: text.trimEnd(), within: [] });
  else builder.add(text, { marks: 0, space: 'lines', isCode: false, within: [] });
  builder.end(false);
  return { blocks: builder.blocks, whole: found.text.length <= maxQuoteChars * 2 };
}

/** Browsers search the top page only, and neither its frames nor what is typed into its fields. */
function fragmentOf(document: Document, found: PageSelection, clock: () => number): string | undefined {
  const range = found.kind === 'ranges' && !found.inFrame ? found.ranges[0] : undefined;
  const start = clock();
  return range && textFragment(document, range, () => clock() - start > fragmentTimeoutMs);
}
