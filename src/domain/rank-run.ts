import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const markLength = 3;

/** A rank ends with no zero. */
const end = 'V';

/** How often a place is looked for that is long enough for a mark. */
const maxTries = 20;

/**
 * Ranks for `count` things between two others, `null` where there is none. Two devices that put something in
 * one place have different ranks for it, and what one of them puts there, at once or one behind the other,
 * stays together: behind the place stand a mark of the device and a rank within its run.
 */
export function ranksBetween(
  before: string | null,
  behind: string | null,
  count: number,
  device: string,
): string[] {
  const mark = markOf(device);
  const run = before === null ? undefined : runOf(before, mark);
  if (run) {
    const ranks = generateNKeysBetween(run.last, null, count).map((key) => `${run.place}${mark}${key}${end}`);
    if (isBetween(ranks, before, behind)) return ranks;
  }
  let place = generateKeyBetween(before, behind);
  for (let n = 0; n < maxTries; n++) {
    const start = `${place}${mark}`;
    const ranks = generateNKeysBetween(null, null, count).map((key) => `${start}${key}${end}`);
    if (isBetween(ranks, before, behind)) return ranks;
    place = generateKeyBetween(before, place);
  }
  return generateNKeysBetween(before, behind, count);
}

function isBetween(ranks: readonly string[], before: string | null, behind: string | null): boolean {
  return ranks.every((rank) => (before === null || rank > before) && (behind === null || rank < behind));
}

/** The device's own mark: so many digits that two of a few devices hardly have the same. */
function markOf(device: string): string {
  let hash = 7;
  for (let n = 0; n < device.length; n++)
    hash = (hash * 31 + device.charCodeAt(n)) % digits.length ** markLength;
  return Array.from(
    { length: markLength },
    (_, n) => digits[Math.floor(hash / digits.length ** n) % digits.length],
  ).join('');
}

/** Where the device's run goes on that a rank is the last of; undefined where it is of no run of this device. */
function runOf(rank: string, mark: string): { place: string; last: string } | undefined {
  const at = rank.lastIndexOf(mark);
  if (at < 1 || !rank.endsWith(end)) return undefined;
  const last = rank.slice(at + mark.length, -end.length);
  try {
    generateKeyBetween(last, null);
    return last === '' ? undefined : { place: rank.slice(0, at), last };
  } catch {
    return undefined;
  }
}
