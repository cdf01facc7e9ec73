import { joinedBytes } from './joined-bytes';
import { legacyEncoding } from './legacy-encoding';
import { openBytes } from './open-bytes';

/** Takes a file's bytes in chunks; the last may be empty. */
export type Decode = (chunk: Uint8Array, last: boolean) => string;

/**
 * Decodes UTF-8 with or without a byte order mark. From where that fails it is an older encoding, as the
 * bytes there look, or windows-1252; unless there was UTF-8 beyond ASCII before: then what is wrong is
 * single faults, each U+FFFD.
 */
export function utf8OrOlder(): Decode {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  let carried = new Uint8Array();
  let sawMore = false;
  let older: TextDecoder | undefined;
  let atStart = true;

  const text = (bytes: Uint8Array, last: boolean): string => {
    if (older) return older.decode(bytes, { stream: !last });
    try {
      const decoded = strict.decode(bytes);
      sawMore ||= decoded.length < bytes.length;
      return decoded;
    } catch {
      const decoded = lenient.decode(bytes);
      if (sawMore || faults(decoded) * 2 <= beyondAscii(decoded)) return decoded;
      older = new TextDecoder(legacyEncoding(bytes) ?? 'windows-1252');
      return older.decode(bytes, { stream: !last });
    }
  };

  return (chunk, last) => {
    const bytes = carried.length === 0 ? chunk : joinedBytes(carried, chunk);
    const open = last || older ? 0 : openBytes(bytes);
    carried = bytes.slice(bytes.length - open);
    const decoded = text(bytes.subarray(0, bytes.length - open), last);
    const bare = atStart ? decoded.replace(/^\uFEFF/, '') : decoded;
    atStart &&= decoded === '';
    return bare;
  };
}

function faults(text: string): number {
  return text.split('\uFFFD').length - 1;
}

function beyondAscii(text: string): number {
  return text.replaceAll(/[\0-\x7f]+/g, '').length;
}
