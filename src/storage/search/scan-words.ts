import { headEnd } from './dictionary';
import { mostDocuments, type Segment } from './segment';
import { longFrom } from './units';
import type { WordTest } from './word-test';

/** Tests that one pass can make: a bit of a number for each, and one that is free. */
const perPass = 30;

/** The documents of a segment, by their places, that hold the words of a test. */
export type Held = (at: number) => boolean;

/** What a pass over a segment found: for each test, the documents that hold it at all, or in title or tags. */
export interface WordHits {
  anywhere(test: number): Held;
  head(test: number): Held;
}

/**
 * Prepares the tests; what comes back reads a segment once for every thirty of them. What it has found
 * stands until the next segment is read.
 */
export function wordScan(tests: readonly WordTest[], dictionarySize: number): (segment: Segment) => WordHits {
  const passes = Array.from({ length: Math.ceil(tests.length / perPass) }, (_, n) =>
    passOf(tests.slice(n * perPass, (n + 1) * perPass), dictionarySize),
  );
  return (segment) => {
    const found = passes.map((pass) => scan(segment, pass));
    const held = (field: 'anywhere' | 'head', test: number): Held => {
      const bits = found[Math.floor(test / perPass)]![field];
      const bit = 1 << (test % perPass);
      return (at) => (bits[at]! & bit) !== 0;
    };
    return { anywhere: (test) => held('anywhere', test), head: (test) => held('head', test) };
  };
}

interface Pass {
  /** No test has a word that the library knows. */
  isHopeless: boolean;
  /** For each unit, whether there is anything to see to: most are passed over for the price of a look. */
  matters: Uint8Array;
  /** For each number, the tests whose first word it is, and whether the head ends here. */
  begins: Int32Array;
  /** The bits of all tests: a document that has them, and whose head is read, has no more to say. */
  allBits: number;
  /** The tests that go on behind the first word. */
  phrases: readonly { bit: number; rest: WordTest }[];
  phraseBits: number;
  /** What the segment that was read last holds, a number for each document: the next one takes their place. */
  anywhere: Int32Array;
  head: Int32Array;
}

const headBit = 1 << perPass;

function passOf(tests: readonly WordTest[], size: number): Pass {
  const begins = new Int32Array(size);
  for (const [n, [first]] of tests.entries()) {
    for (const number of first ?? []) begins[number]! |= 1 << n;
  }
  begins[headEnd] = headBit;
  const matters = new Uint8Array(0x1_00_00).fill(1, longFrom);
  for (let number = 0; number < Math.min(size, longFrom); number++) {
    if (begins[number] !== 0) matters[number] = 1;
  }
  const phrases = tests.flatMap(([, ...rest], n) => (rest.length > 0 ? [{ bit: 1 << n, rest }] : []));
  return {
    isHopeless: tests.every((words) => words.some((numbers) => numbers.size === 0)),
    matters,
    begins,
    allBits: tests.length === perPass ? headBit - 1 : (1 << tests.length) - 1,
    phrases,
    phraseBits: phrases.reduce((bits, { bit }) => bits | bit, 0),
    anywhere: new Int32Array(mostDocuments),
    head: new Int32Array(mostDocuments),
  };
}

function scan(
  { starts, units, flags }: Segment,
  { isHopeless, matters, begins, allBits, phrases, phraseBits, anywhere, head }: Pass,
): { anywhere: Int32Array; head: Int32Array } {
  anywhere.fill(0, 0, flags.length);
  head.fill(0, 0, flags.length);
  if (isHopeless) return { anywhere, head };
  let document = 0;
  let headRead = -1;
  for (let at = 0; at < units.length; at++) {
    if (matters[units[at]!] === 0) continue;
    let number = units[at]!;
    if (number >= longFrom) number = (number - longFrom) * 0x1_00_00 + units[++at]!;
    const bits = begins[number]!;
    if (bits === 0) continue;
    while (at >= starts[document + 1]!) document += 1;
    const found = anywhere[document]!;
    if (bits === headBit) {
      head[document] = found;
      headRead = document;
      if (found === allBits) at = starts[document + 1]! - 1;
      continue;
    }
    anywhere[document] = found | (bits & ~phraseBits);
    if ((bits & phraseBits & ~found) !== 0) {
      for (const { bit, rest } of phrases) {
        if ((bits & bit) !== 0 && goesOn(units, at + 1, starts[document + 1]!, rest))
          anywhere[document]! |= bit;
      }
    }
    if (headRead === document && anywhere[document] === allBits) at = starts[document + 1]! - 1;
  }
  return { anywhere, head };
}

function goesOn(units: Uint16Array, from: number, end: number, rest: WordTest): boolean {
  let at = from;
  return rest.every((numbers) => {
    if (at >= end) return false;
    let number = units[at++]!;
    if (number >= longFrom) number = (number - longFrom) * 0x1_00_00 + units[at++]!;
    return numbers.has(number);
  });
}
