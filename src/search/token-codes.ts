/**
 * Numbers are written as units of 16 bits: those below this one as themselves, greater ones as two
 * units. Frequent words are met early and thus have small numbers: hardly any takes two.
 */
export const longFrom = 0xc0_00;

/** From here on a unit is the second of a number: none of the three kinds is taken for another. */
const secondFrom = 0xe0_00;
const secondBits = 13;

/** How many units the numbers take. */
export function unitCount(numbers: readonly number[]): number {
  return numbers.length + numbers.filter((number) => number >= longFrom).length;
}

/** Writes the numbers, of which there may be 67 million. */
export function unitsOf(numbers: readonly number[]): Uint16Array {
  const units = new Uint16Array(unitCount(numbers));
  let at = 0;
  for (const number of numbers) {
    units[at++] = firstUnit(number);
    if (number >= longFrom) units[at++] = secondFrom + ((number - longFrom) & ((1 << secondBits) - 1));
  }
  return units;
}

/** The number itself, or the first of the two units that it takes. */
export function firstUnit(number: number): number {
  return number < longFrom ? number : longFrom + ((number - longFrom) >>> secondBits);
}

/** Where the number begins that ends before `end`. */
export function numberStart(units: Uint16Array, end: number): number {
  return units[end - 1]! < secondFrom ? end - 1 : end - 2;
}

/** The number that begins at this place. */
export function numberAt(units: Uint16Array, at: number): number {
  const first = units[at]!;
  return first < longFrom ? first : longNumber(first, units[at + 1]!);
}

/** The number that two units make. */
export function longNumber(first: number, second: number): number {
  return longFrom + ((first - longFrom) << secondBits) + (second - secondFrom);
}
