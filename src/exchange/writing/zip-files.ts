import { strToU8, zipSync } from 'fflate';
import type { Instant } from '../../domain/day';

/** A small archive of text files, in their order. Their names are paths within it. */
export function zipFiles(
  files: readonly { name: string; text: string }[],
  at: Instant,
): Uint8Array<ArrayBuffer> {
  const contents = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]));
  return new Uint8Array(zipSync(contents, { mtime: zipTime(at) }));
}

/** Archives know the years 1980 to 2099. */
export function zipTime(instant: Instant): Instant {
  return instant < '1981' ? '1981-01-01T00:00:00Z' : instant >= '2099' ? '2098-12-31T00:00:00Z' : instant;
}
