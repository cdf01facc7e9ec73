import type { Segment } from './segment';

/** What was found, the best first, and the newest first among equals. */
export interface Found {
  total: number;
  /** From the first place up to the second, and not that one itself. */
  ids(from: number, to: number): string[];
}

/** More than a segment ever has documents. */
const step = 8_192;

/** A hit as a number: that of its segment, and its place there. */
export function hitAt(segment: number, at: number): number {
  return segment * step + at;
}

export function foundAt(segments: readonly Segment[], hits: Uint32Array): Found {
  return {
    total: hits.length,
    ids: (from, to) =>
      Array.from(hits.subarray(from, to), (hit) => segments[Math.floor(hit / step)]!.ids[hit % step]!),
  };
}
