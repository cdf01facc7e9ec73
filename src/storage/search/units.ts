/**
 * Numbers are written as units of 16 bits: those below this one as themselves, greater ones as two
 * units. Frequent words are met early and thus have small numbers: hardly any takes two.
 */
export const longFrom = 0xc0_00;

/** Writes the numbers. */
export function unitsOf(numbers: readonly number[]): Uint16Array {
  const long = numbers.filter((number) => number >= longFrom).length;
  const units = new Uint16Array(numbers.length + long);
  let at = 0;
  for (const number of numbers) {
    if (number >= longFrom) units[at++] = longFrom + (number >>> 16);
    units[at++] = number & 0xff_ff;
  }
  return units;
}
