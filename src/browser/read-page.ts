import { extractMetadata } from '../metadata/extract-metadata';
import { parseRawPageData } from '../metadata/raw-page-data';
import { parsePageSnapshot, type PageSnapshot } from '../domain/page-snapshot';
import { readFields } from '../domain/parse';

/**
 * What the page in a tab has to say, from the answer of its page script (`askPage`); undefined where
 * that is none. What cannot be read of it takes nothing else with it.
 */
export function readPage(answer: unknown): PageSnapshot | undefined {
  const field = readFields(answer);
  const page = parseRawPageData(field?.get('page'));
  return page && parsePageSnapshot({ metadata: extractMetadata(page), quote: field?.get('quote') });
}
