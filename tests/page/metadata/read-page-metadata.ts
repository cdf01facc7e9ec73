import type { PageMetadata } from '../../../src/domain/page-metadata';
import { extractMetadata } from '../../../src/metadata/extract-metadata';
import { parseRawPageData } from '../../../src/metadata/raw-page-data';
import { collectPageData } from '../../../src/page/metadata/collect-page-data';

/** Reads a page as the extension does, save that what the page says has no seam to cross. */
export function readPageMetadata(document: Document, address: string): PageMetadata {
  const page = parseRawPageData(JSON.parse(JSON.stringify(collectPageData(document, address))));
  return page ? extractMetadata(page) : { url: address, title: '', authors: [], keywords: [] };
}
