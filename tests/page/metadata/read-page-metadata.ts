import { extractMetadata } from '../../../src/metadata/extract-metadata';
import { parseRawPageData } from '../../../src/metadata/raw-page-data';
import type { PageMetadata } from '../../../src/domain/page-metadata';
import { collectPageData, headingsIn } from '../../../src/page/metadata/collect-page-data';
import { tellSurroundings } from '../../../src/page/metadata/tell-surroundings';

/** Reads a page as the extension does, save that what the page tells has no seam to cross. */
export function readPageMetadata(document: Document, address: string): PageMetadata {
  const headings = headingsIn(document);
  const words = parseRawPageData(asSent(collectPageData(document, address, headings)));
  if (!words) return { url: address, title: '', authors: [], keywords: [] };
  const reading = extractMetadata(words);
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
