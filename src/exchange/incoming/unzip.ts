import { lazy } from '../../domain/lazy';
import { Inflate } from 'fflate';
import type { ByteSource, ZipEntry } from './zip-directory';

/** What came out of an archive for a file: all of it, what there was before a fault, or nothing. */
export type Unzipped =
  | { kind: 'whole'; bytes: Uint8Array }
  | { kind: 'broken'; bytes: Uint8Array }
  | { kind: 'too-large' | 'encrypted' | 'unknown-packing' };

const headerSize = 30;
const readBytes = 1_000_000;
const pieceBytes = 16_384;

/** Whether a file that begins so is a zip archive. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

/**
 * Unpacks one file of an archive. What unpacks to more than `maxBytes` is given up while it is unpacked,
 * so that a small archive cannot fill the memory.
 */
export async function unzipEntry(archive: ByteSource, entry: ZipEntry, maxBytes: number): Promise<Unzipped> {
  if (entry.encrypted) return { kind: 'encrypted' };
  if (entry.method !== 0 && entry.method !== 8) return { kind: 'unknown-packing' };
  const header = await archive.slice(entry.offset, entry.offset + headerSize);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.byteLength < headerSize || view.getUint32(0, true) !== 0x04_03_4b_50) {
    return { kind: 'broken', bytes: new Uint8Array() };
  }
  const start = entry.offset + headerSize + view.getUint16(26, true) + view.getUint16(28, true);
  const end = Math.min(entry.limit, entry.packedSize === undefined ? entry.limit : start + entry.packedSize);
  const parts: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size > maxBytes) throw new Error('The file unpacks to too much.');
    crc = crc32(part, crc);
    parts.push(part);
  };
  const inflate = new Inflate(take);
  // Small pieces, since each is unpacked at once, and may grow a thousandfold.
  const push = (piece: Uint8Array, isLast: boolean) => {
    for (let at = 0; at < piece.length; at += pieceBytes) {
      inflate.push(piece.subarray(at, at + pieceBytes), isLast && at + pieceBytes >= piece.length);
    }
  };
  let isWhole = entry.method === 0 || end > start;
  for (let at = start; at < end && isWhole; at += readBytes) {
    const piece = await archive.slice(at, Math.min(end, at + readBytes));
    try {
      if (entry.method === 0) take(piece);
      else push(piece, at + readBytes >= end);
    } catch {
      isWhole = false;
    }
  }
  if (size > maxBytes) return { kind: 'too-large' };
  if (entry.method === 0) isWhole = size === (entry.packedSize ?? size);
  const isRight = isWhole && (entry.crc === undefined || entry.crc === crc);
  return { kind: isRight ? 'whole' : 'broken', bytes: joined(parts, size) };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The checksum of zip archives (ISO 3309), going on from that of the bytes before. */
function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (const byte of bytes) crc = (table()[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const table = lazy(() =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
    return crc;
  }),
);
