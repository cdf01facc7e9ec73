import { extractMetadata } from '../metadata/extract-metadata';
import { parseRawPageData } from '../metadata/raw-page-data';
import { parsePageSnapshot, type PageSnapshot } from '../domain/page-snapshot';
import { readFields, readList } from '../domain/parse';

const maxFrames = 1_000;

/**
 * What the page in a tab has to say, from the answer of its page script (`askPage`); undefined where
 * that is none. What cannot be read of it takes nothing else with it.
 */
export function readPage(answer: unknown): PageSnapshot | undefined {
  const field = readFields(answer);
  const page = parseRawPageData(field?.get('page'));
  if (!field || !page) return undefined;
  const metadata = extractMetadata(page);
  if (field.get('isFocusElsewhere') !== true)
    return parsePageSnapshot({ metadata, quote: field.get('quote') });
  const frames = readList(field.get('inFrames'), maxFrames, readFields);
  const selected = frames.map((frame) => readFields(frame.get('quote'))).find((quote) => quote !== undefined);
  // Browsers look for a text fragment in the top page only.
  const quote = selected ? { ...Object.fromEntries(selected), fragment: undefined } : field.get('quote');
  const expected = [field, ...frames].reduce((sum, each) => sum + countOf(each.get('frames')), 0);
  return parsePageSnapshot({ metadata, quote, hasUnreadFrame: !selected && frames.length < expected });
}

function countOf(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? value : 0;
}
