import { decodeHead } from './decode-file';
import { fileHead } from './file-head';
import { importFormats, type ImportFormatId } from './import-formats';

/** How much of a file's beginning is worth handing over. */
export const maxHeadBytes = 65_536;

/**
 * Which format a file is; undefined where it is none that can be read, as an empty file is. How it
 * begins decides, not its name, of which only a note's ending counts.
 */
export function detectFormat(name: string, head: string | Uint8Array): ImportFormatId | undefined {
  const text = typeof head === 'string' ? head : decodeHead(head.subarray(0, maxHeadBytes));
  const begin = fileHead(name, text.slice(0, maxHeadBytes));
  const found = importFormats.find(({ shape, recognises }) => shape === begin.shape && recognises(begin));
  // Something may stand in front of a bookmark file, as mail programs and editors leave it there.
  const isBelow = begin.shape === 'text' && /^<!doctype\s+netscape-bookmark-file/im.test(begin.text);
  return found?.id ?? (isBelow ? 'netscape' : undefined);
}
