/** So many arguments every engine takes. */
const pieceBytes = 8_192;

/** Bytes as base64, with its padding. */
export function base64OfBytes(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes)
    pieces.push(String.fromCodePoint(...bytes.subarray(at, at + pieceBytes)));
  return btoa(pieces.join(''));
}

/** The same for an address, without padding. */
export function base64Url(bytes: Uint8Array): string {
  return base64OfBytes(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of a base64 text; undefined where it is none. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (byte) => byte.codePointAt(0)!);
  } catch {
    return undefined;
  }
}
