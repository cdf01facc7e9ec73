import type { Instant } from '../../domain/day';

/**
 * An id that is the same whenever the same is taken in again: a UUIDv7 of the moment, in which a hash of
 * the seed has the place of chance.
 */
export function stableId(at: Instant, seed: string): string {
  const ms = Math.max(0, Date.parse(at) || 0)
    .toString(16)
    .padStart(12, '0')
    .slice(-12);
  const [a, b] = [fnv1a(seed, 0xcbf29ce484222325n), fnv1a(seed, 0x9ae16a3b2f90404fn)];
  const digits = (hash: bigint) => hash.toString(16).padStart(16, '0');
  const variant = ((a & 3n) | 8n).toString(16);
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${digits(a).slice(0, 3)}-${variant}${digits(a).slice(3, 6)}-${digits(b).slice(0, 12)}`;
}

/** FNV-1a of 64 bits, over UTF-16 units. */
function fnv1a(text: string, basis: bigint): bigint {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= BigInt(text.charCodeAt(at));
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash;
}
