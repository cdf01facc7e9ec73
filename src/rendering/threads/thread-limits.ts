/** How long a short post may be, and how a network counts. */
export interface ThreadLimits {
  /** In grapheme clusters. */
  length: number;
  /** In bytes of UTF-8, where that counts too. */
  bytes?: number;
  /** What an address counts, whatever its length; without it, it counts as written. */
  address?: number;
}

/** As servers see it: marks of the sentence behind an address are no part of it. */
const address = /https?:\/\/[!-~]*[\w/=#&@~%$+-]/g;

/** Whether a text is short enough for one post. */
export function fits(text: string, { length, bytes, address: counted }: ThreadLimits): boolean {
  if (bytes !== undefined && utf8Length(text) > bytes) return false;
  if (counted === undefined) return !isLonger(text, length);
  const addresses = text.match(address)?.length ?? 0;
  return !isLonger(text.replace(address, ''), length - addresses * counted);
}

/** How long a text is as a network counts, in grapheme clusters with its addresses. */
export function threadLength(text: string, { address: counted }: ThreadLimits): number {
  if (counted === undefined) return graphemesOf(text).length;
  const addresses = text.match(address)?.length ?? 0;
  return graphemesOf(text.replace(address, '')).length + addresses * counted;
}

/** Characters of the commonest scripts, none of which joins another: most text is of nothing else. */
const single =
  /^[\u0020-\u02FF\u2010-\u2027\u3000-\u3029\u3040-\u3098\u30A0-\u30FF\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

let segmenter: Intl.Segmenter | undefined;

function segmentsOf(text: string): Iterable<{ segment: string }> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** What a reader takes for single characters: an emoji family is one. */
export function graphemesOf(text: string): string[] {
  return single.test(text) ? text.split('') : Array.from(segmentsOf(text), ({ segment }) => segment);
}

/** Counts no further than it has to. */
function isLonger(text: string, length: number): boolean {
  if (length < 0) return true;
  if (text.length <= length) return false;
  if (single.test(text)) return true;
  let left = length;
  for (const _ of segmentsOf(text)) {
    left -= 1;
    if (left < 0) return true;
  }
  return false;
}

/** Of UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
