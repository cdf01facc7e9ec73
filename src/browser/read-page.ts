import { extractMetadata } from '../metadata/extract-metadata';
import { parseRawPageData, type RawPageData } from '../metadata/raw-page-data';
import { surroundingsTeller, type Question } from '../metadata/surroundings';
import type { PageMetadata } from '../domain/page-metadata';
import { parsePageSnapshot, type PageSnapshot } from '../domain/page-snapshot';
import { readFields } from '../domain/parse';
import selectionScript from '../page/selection.ts?script&iife';
import { inject, injectFile } from './inject';

/**
 * What the page in a tab has to say, from the answer of its page script (`askPage`); undefined where
 * that is none. What the page's words leave open is asked for, and where something is selected the
 * script runs that reads it. Mostly nothing is, and then a page is not made to take in that code. What
 * cannot be had takes nothing else with it.
 */
export async function readPage(tabId: number, answer: unknown): Promise<PageSnapshot | undefined> {
  const fields = readFields(answer);
  const words = parseRawPageData(fields?.get('words'));
  if (!words) return undefined;
  const [metadata, quote] = await Promise.all([
    readFacts(tabId, words),
    fields?.get('selected') === true ? injectFile(tabId, selectionScript).catch(() => undefined) : undefined,
  ]);
  return parsePageSnapshot({ metadata, quote });
}

async function readFacts(tabId: number, words: RawPageData): Promise<PageMetadata> {
  const reading = extractMetadata(words);
  let step = reading.next();
  while (step.done !== true)
    step = reading.next(await askSurroundings(tabId, step.value).catch(() => undefined));
  return step.value;
}

function askSurroundings(tabId: number, { parts, heading }: Question): Promise<unknown> {
  return inject({
    target: { tabId },
    func: tellSurroundings,
    args: [surroundingsTeller, parts, heading],
    injectImmediately: true,
  });
}

/** Runs in the page, as source text: it sees nothing outside itself but what the page script has left there. */
function tellSurroundings(teller: string, parts: string[], heading: number): unknown {
  const tell: unknown = Reflect.get(globalThis, teller);
  return typeof tell === 'function' ? Reflect.apply(tell, undefined, [parts, heading]) : undefined;
}
