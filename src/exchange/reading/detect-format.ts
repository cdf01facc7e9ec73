import { decodeHead } from './decode-file';
import { importFormats, type ImportFormatId } from './import-formats';

/** How much of a file's beginning is worth handing over. */
export const maxHeadBytes = 65_536;

/**
 * Which format a file is; undefined where it is none that can be read, as an empty file is. How it
 * begins decides, not its name, of which only a note's ending counts.
 */
export function detectFormat(name: string, head: string | Uint8Array): ImportFormatId | undefined {
  const text = (typeof head === 'string' ? head : decodeHead(head.subarray(0, maxHeadBytes)))
    .slice(0, maxHeadBytes)
    .replace(/^\uFEFF/, '');
  return importFormats.find((format) => format.recognises({ name: name.toLowerCase(), text }))?.id;
}
