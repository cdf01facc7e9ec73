import { makeFacts } from '../../../src/domain/facts/make-facts';
import { parsePageWords } from '../../../src/domain/facts/page-words';
import type { PageFacts } from '../../../src/domain/page-facts';
import { gatherWords, headingsIn } from '../../../src/page/facts/gather-words';
import { tellSurroundings } from '../../../src/page/facts/tell-surroundings';

/** Reads a page as the extension does, save that what the page tells has no seam to cross. */
export function readPageFacts(document: Document, address: string): PageFacts {
  const headings = headingsIn(document);
  const words = parsePageWords(asSent(gatherWords(document, address, headings)));
  if (!words) return { url: address, title: '', authors: [], keywords: [] };
  const reading = makeFacts(words);
  let step = reading.next();
  while (step.done !== true) {
    const { parts, heading } = step.value;
    step = reading.next(asSent(tellSurroundings(document, parts, headings[heading])));
  }
  return step.value;
}

function asSent(told: unknown): unknown {
  return JSON.parse(JSON.stringify(told));
}
