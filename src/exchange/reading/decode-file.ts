import { encodingHeadBytes, encodingOf } from './decoding/encoding-of';
import { joinedBytes } from './decoding/joined-bytes';
import { legacyEncoding } from './decoding/legacy-encoding';
import { openBytes } from './decoding/open-bytes';
import { utf8OrOlder, type Decode } from './decoding/utf8-or-older';

/**
 * The text of a file in pieces, without a byte order mark. A mark decides; without one it is UTF-16 by
 * the zeros between Latin letters, an encoding other than Latin that HTML or XML declares, or UTF-8.
 * From where UTF-8 is no longer valid, it is what its bytes look like (GBK, Big5, Shift JIS, …) or
 * windows-1252, which Latin-1 is part of, declared or not: text that is not UTF-8 hardly ever passes for
 * it, while declarations often lie. Single faults in a file that was UTF-8 until then become U+FFFD
 * instead. `encoding` is what the reader says that it is.
 */
export async function* decodeFile(
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncGenerator<string> {
  let decode: Decode | undefined;
  let head = new Uint8Array();
  for await (const chunk of bytes) {
    if (decode) {
      yield decode(chunk, false);
      continue;
    }
    head = joinedBytes(head, chunk);
    if (head.length < encodingHeadBytes) continue;
    decode = decoderFor(head, encoding);
    yield decode(head, false);
  }
  decode ??= decoderFor(head, encoding);
  yield decode(head.length < encodingHeadBytes ? head : new Uint8Array(), true);
}

/** The text at a file's beginning, of which its last character may be cut off. */
export function decodeHead(head: Uint8Array, encoding?: string): string {
  return decoderFor(head, encoding)(head, false);
}

/** The encoding of a file by how it begins, as a WHATWG label; undefined for UTF-8. */
export function encodingOfHead(head: Uint8Array): string | undefined {
  const encoding = encodingOf(head);
  if (encoding.kind === 'other') return encoding.label;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, head.length - openBytes(head)));
    return undefined;
  } catch {
    return legacyEncoding(head) ?? 'windows-1252';
  }
}

function decoderFor(head: Uint8Array, chosen?: string): Decode {
  const encoding = chosen === undefined ? encodingOf(head) : ({ kind: 'other', label: chosen } as const);
  if (encoding.kind === 'utf-8') return utf8OrOlder();
  const decoder = new TextDecoder(encoding.label);
  return (chunk, last) => decoder.decode(chunk, { stream: !last });
}
