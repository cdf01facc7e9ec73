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
