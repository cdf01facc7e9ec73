import { isUnspaced } from '../domain/text/words';

/** The number that is no word: it stands behind each text. */
export const textEnd = 0;

const reserved = ['\u0001'];

/**
 * Every word of the library, and every tag, author, site and language, with its number. It only grows.
 * What is no word of a text has a control character in front, which no word begins with.
 */
export class Dictionary {
  private readonly entries: string[];
  private numbers: Map<string, number> | undefined;
  /** The numbers of the entries by their first character, in their order. */
  private readonly initials = new Map<string, number[]>();

  /** `entries` are those of a dictionary that was kept, in their order. */
  constructor(entries: readonly string[] = reserved) {
    this.entries = [...entries];
    for (const [number, entry] of this.entries.entries()) this.file(entry, number);
  }

  get size(): number {
    return this.entries.length;
  }

  /** The entry that has this number; empty where none has. */
  entryAt(number: number): string {
    return this.entries[number] ?? '';
  }

  /** The number of an entry, which is given one where it is new. */
  add(entry: string): number {
    // The map takes a while to make, and those who only search don't need it.
    this.numbers ??= new Map(this.entries.map((known, number) => [known, number]));
    let number = this.numbers.get(entry);
    if (number === undefined) {
      number = this.entries.length;
      this.entries.push(entry);
      this.numbers.set(entry, number);
      this.file(entry, number);
    }
    return number;
  }

  /** The entries with their numbers from `first` on. */
  from(first: number): string[] {
    return this.entries.slice(first);
  }

  /** Calls `seen` with the number of every entry that begins so, and what stands behind, from `first` on. */
  each(beginning: string, seen: (number: number, rest: string) => void, first = 0): void {
    for (const number of this.initials.get(beginning.charAt(0)) ?? []) {
      if (number < first) continue;
      const entry = this.entries[number]!;
      if (entry.startsWith(beginning)) seen(number, entry.slice(beginning.length));
    }
  }

  /** Calls `seen` with every word of a script without spaces. */
  eachUnspaced(seen: (number: number, word: string) => void): void {
    for (const [initial, numbers] of this.initials) {
      if (!isUnspaced(initial)) continue;
      for (const number of numbers) seen(number, this.entries[number]!);
    }
  }

  private file(entry: string, number: number): void {
    const initial = entry.charAt(0);
    const numbers = this.initials.get(initial);
    if (numbers) numbers.push(number);
    else this.initials.set(initial, [number]);
  }
}

/**
 * Numbers are written as codes of 16 bits: those below this one as themselves, greater ones as two
 * codes. Frequent words are met early and thus have small numbers: hardly any takes two.
 */
export const longFrom = 0xc0_00;

/** From here on a code is the second of a number: none of the three kinds is taken for another. */
const secondFrom = 0xe0_00;
const secondBits = 13;

/** How many codes the numbers take. */
export function codeCount(numbers: readonly number[]): number {
  return numbers.length + numbers.filter((number) => number >= longFrom).length;
}

/** Writes the numbers, of which there may be 67 million. */
export function encodeTokens(numbers: readonly number[]): Uint16Array {
  const tokenCodes = new Uint16Array(codeCount(numbers));
  let at = 0;
  for (const number of numbers) {
    tokenCodes[at++] = firstCode(number);
    if (number >= longFrom) tokenCodes[at++] = secondFrom + ((number - longFrom) & ((1 << secondBits) - 1));
  }
  return tokenCodes;
}

/** The number itself, or the first of the two codes that it takes. */
export function firstCode(number: number): number {
  return number < longFrom ? number : longFrom + ((number - longFrom) >>> secondBits);
}

/** Where the number begins that ends before `end`. */
export function numberStart(tokenCodes: Uint16Array, end: number): number {
  return tokenCodes[end - 1]! < secondFrom ? end - 1 : end - 2;
}

/** The number that begins at this place. */
export function numberAt(tokenCodes: Uint16Array, at: number): number {
  const first = tokenCodes[at]!;
  return first < longFrom ? first : longNumber(first, tokenCodes[at + 1]!);
}

/** The number that two codes make. */
export function longNumber(first: number, second: number): number {
  return longFrom + ((first - longFrom) << secondBits) + (second - secondFrom);
}
