import { declarationSize, encodingOf } from './decoding/encoding-of';
import { joinedBytes } from './decoding/joined-bytes';
import { utf8OrLatin, type Decode } from './decoding/utf8-or-latin';

/**
 * The text of a file in pieces, without a byte order mark. A mark decides; without one it is UTF-16 by
 * the zeros between Latin letters, an encoding other than Latin that HTML or XML declares, or UTF-8.
 * From where UTF-8 is no longer valid, it is windows-1252, which Latin-1 is part of, declared or not:
 * text that is not UTF-8 hardly ever passes for it, while declarations often lie. Single faults in a
 * file that was UTF-8 until then become U+FFFD instead.
 */
export async function* decodeFile(
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  let decode: Decode | undefined;
  let head = new Uint8Array();
  for await (const chunk of bytes) {
    if (decode) {
      yield decode(chunk, false);
      continue;
    }
    head = joinedBytes(head, chunk);
    if (head.length < declarationSize) continue;
    decode = decoderFor(head);
    yield decode(head, false);
  }
  decode ??= decoderFor(head);
  yield decode(head.length < declarationSize ? head : new Uint8Array(), true);
}

/** The text at a file's beginning, of which its last character may be cut off. */
export function decodeHead(head: Uint8Array): string {
  return decoderFor(head)(head, false);
}

function decoderFor(head: Uint8Array): Decode {
  const encoding = encodingOf(head);
  if (encoding.kind === 'utf-8') return utf8OrLatin();
  const decoder = new TextDecoder(encoding.label);
  return (chunk, last) => decoder.decode(chunk, { stream: !last });
}
