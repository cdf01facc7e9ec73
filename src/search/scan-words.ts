import { maxSegmentDocuments, type Segment } from './segment';
import { firstCode, longFrom, longNumber } from './dictionary';
import type { WordTest } from './word-test';

/** Tests that one pass can make: a bit of a number for each. */
const testsPerPass = 7;

/** The bit of what a code alone does not decide. */
const needsExactMatch = 1 << testsPerPass;

/** What was found in a segment, until the next one is read. Columns have a number for each document. */
export interface WordHits {
  /** Makes 0 of the numbers of those documents that don't hold the words of the test. */
  narrow(test: number, mask: Uint8Array): void;
  /** Adds 1 to the numbers of those that hold them in title or tags. */
  countTitleMatches(test: number, counts: Uint16Array): void;
}

/** Prepares the tests; what comes back reads a segment once for every seven of them. */
export function wordScan(tests: readonly WordTest[]): (segment: Segment) => WordHits {
  const passes = Array.from({ length: Math.ceil(tests.length / testsPerPass) }, (_, n) =>
    passOf(tests.slice(n * testsPerPass, (n + 1) * testsPerPass)),
  );
  return (segment) => {
    for (const pass of passes) scan(segment, pass);
    return {
      narrow(test, mask) {
        const { documentMatches } = passes[Math.floor(test / testsPerPass)]!;
        const n = test % testsPerPass;
        for (let at = 0; at < mask.length; at++) mask[at]! &= documentMatches[at]! >>> n;
      },
      countTitleMatches(test, counts) {
        const { titleMatches } = passes[Math.floor(test / testsPerPass)]!;
        const n = test % testsPerPass;
        for (let at = 0; at < counts.length; at++) counts[at]! += (titleMatches[at]! >>> n) & 1;
      },
    };
  };
}

interface Pass {
  /** No test has a word that the library knows. */
  isHopeless: boolean;
  /**
   * For each code, the bits of the tests that it meets by itself, and `needsExactMatch` where a phrase or one of
   * the numbers of two codes may begin that are looked for.
   */
  bits: Uint8Array;
  /** The bits of the tests that a number of two codes meets. */
  longBits: ReadonlyMap<number, number>;
  phrases: readonly { bit: number; words: WordTest }[];
  /** The bits of all tests: a document that has them has no more to say. */
  allBits: number;
  /**
   * For each document of the segment that was read last, the bits of the tests that it meets at all, and
   * in its head. The next segment takes their place: to make them anew wakes the collector.
   */
  documentMatches: Uint8Array;
  titleMatches: Uint8Array;
}

function passOf(tests: readonly WordTest[]): Pass {
  const bits = new Uint8Array(0x1_00_00);
  const longBits = new Map<number, number>();
  const phrases: { bit: number; words: WordTest }[] = [];
  for (const [n, words] of tests.entries()) {
    const bit = 1 << n;
    const isPhrase = words.length > 1;
    if (isPhrase) phrases.push({ bit, words });
    for (const number of words[0] ?? []) {
      const isLong = number >= longFrom;
      bits[firstCode(number)]! |= isPhrase || isLong ? needsExactMatch : bit;
      if (isLong && !isPhrase) longBits.set(number, (longBits.get(number) ?? 0) | bit);
    }
  }
  return {
    isHopeless: tests.every((words) => words.some((numbers) => numbers.size === 0)),
    bits,
    longBits,
    phrases,
    allBits: (1 << tests.length) - 1,
    documentMatches: new Uint8Array(maxSegmentDocuments),
    titleMatches: new Uint8Array(maxSegmentDocuments),
  };
}

/** Gathers the bits of all codes without a question asked of any one: that is what makes it quick. */
function scan(segment: Segment, pass: Pass): void {
  const { starts, titleEnds, tokenCodes, flags } = segment;
  const { isHopeless, bits, allBits, documentMatches, titleMatches } = pass;
  // Its columns are empty.
  if (isHopeless) return;
  for (let document = 0; document < flags.length; document++) {
    const titleEnd = titleEnds[document]!;
    const end = starts[document + 1]!;
    let at = starts[document]!;
    let found = 0;
    while (at < titleEnd) found |= bits[tokenCodes[at++]!]!;
    titleMatches[document] = found;
    while (at + 8 <= end && found !== allBits) {
      found |=
        bits[tokenCodes[at]!]! |
        bits[tokenCodes[at + 1]!]! |
        bits[tokenCodes[at + 2]!]! |
        bits[tokenCodes[at + 3]!]! |
        bits[tokenCodes[at + 4]!]! |
        bits[tokenCodes[at + 5]!]! |
        bits[tokenCodes[at + 6]!]! |
        bits[tokenCodes[at + 7]!]!;
      at += 8;
    }
    while (at < end && found !== allBits) found |= bits[tokenCodes[at++]!]!;
    documentMatches[document] = found;
    if (found >= needsExactMatch) matchExactly(segment, document, pass);
  }
}

/** Reads a document number by number. */
function matchExactly({ starts, titleEnds, tokenCodes }: Segment, document: number, pass: Pass): void {
  const { bits, longBits, phrases } = pass;
  const titleEnd = titleEnds[document]!;
  const end = starts[document + 1]!;
  let found = 0;
  let inTitle = 0;
  let at = starts[document]!;
  while ((at = nextMet(tokenCodes, bits, at, end)) < end) {
    const isTitle = at < titleEnd;
    let number = tokenCodes[at++]!;
    const own = bits[number]!;
    if (number >= longFrom) {
      number = longNumber(number, tokenCodes[at++]!);
      found |= longBits.get(number) ?? 0;
    } else found |= own;
    if (own >= needsExactMatch) found |= phrasesAt(tokenCodes, number, at, end, phrases);
    if (isTitle) inTitle = found;
  }
  pass.documentMatches[document] = found;
  pass.titleMatches[document] = inTitle;
}

/** Most codes are passed over, and four at once are so in half the time. */
function nextMet(tokenCodes: Uint16Array, bits: Uint8Array, from: number, end: number): number {
  let at = from;
  while (
    at + 4 <= end &&
    (bits[tokenCodes[at]!]! |
      bits[tokenCodes[at + 1]!]! |
      bits[tokenCodes[at + 2]!]! |
      bits[tokenCodes[at + 3]!]!) ===
      0
  )
    at += 4;
  while (at < end && bits[tokenCodes[at]!] === 0) at += 1;
  return at;
}

function phrasesAt(
  tokenCodes: Uint16Array,
  first: number,
  behind: number,
  end: number,
  phrases: Pass['phrases'],
): number {
  let found = 0;
  for (const { bit, words } of phrases) {
    if (words[0]!.has(first) && goesOn(tokenCodes, behind, end, words)) found |= bit;
  }
  return found;
}

/** Whether the words behind the first stand there. */
function goesOn(tokenCodes: Uint16Array, from: number, end: number, words: WordTest): boolean {
  let at = from;
  for (let n = 1; n < words.length; n++) {
    if (at >= end) return false;
    let number = tokenCodes[at++]!;
    if (number >= longFrom) number = longNumber(number, tokenCodes[at++]!);
    if (!words[n]!.has(number)) return false;
  }
  return true;
}
