import { decodeHead } from './decode-file';
import { formats, type FormatId } from './formats';

/** How much of a file's beginning is worth handing over. */
export const headSize = 65_536;

/**
 * Which format a file is; undefined where it is none that can be read, as an empty file is. How it
 * begins decides, not its name, of which only a note's ending counts.
 */
export function detectFormat(name: string, head: string | Uint8Array): FormatId | undefined {
  const text = (typeof head === 'string' ? head : decodeHead(head.subarray(0, headSize)))
    .slice(0, headSize)
    .replace(/^\uFEFF/, '');
  return formats.find((format) => format.recognises({ name: name.toLowerCase(), text }))?.id;
}
