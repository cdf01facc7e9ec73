import { legacyEncoding } from '../reading/decoding/legacy-encoding';

/** A file whose bytes can be asked for by their place. */
export interface ByteSource {
  size: number;
  slice: (from: number, to: number) => Promise<Uint8Array>;
}

/** A file of an archive: its name, and where its packed bytes begin and end at the latest. */
export interface ZipEntry {
  name: string;
  /** 0: as it is; 8: deflated. */
  method: number;
  encrypted: boolean;
  /** Of its local header. */
  offset: number;
  /** Absent where only its own end tells how long it is. */
  packedSize?: number;
  /** Absent where it is not known whether the bytes are right. */
  crc?: number;
  /** Where its bytes end at the latest. */
  limit: number;
}

export interface ZipDirectory {
  entries: ZipEntry[];
  /** The archive's own list of its files is gone or wrong: it was cut off, or broken. */
  damaged: boolean;
}

const maxEntries = 300_000;
const endSize = 22;
const maxCommentBytes = 65_535;
const headerSize = 30;

/**
 * The files of an archive by the list at its end, which tells where each is even where one before it is
 * broken; without such a list, by the header in front of each file.
 */
export async function zipDirectory(file: ByteSource): Promise<ZipDirectory> {
  const entries = await listedEntries(file);
  return entries ? { entries, damaged: false } : { entries: await foundEntries(file), damaged: true };
}

async function listedEntries(file: ByteSource): Promise<ZipEntry[] | undefined> {
  const tailStart = Math.max(0, file.size - endSize - maxCommentBytes);
  const tail = viewOf(await file.slice(tailStart, file.size));
  let at = tail.byteLength - endSize;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06_05_4b_50) at--;
  if (at < 0) return undefined;
  let [count, size, offset] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ];
  let end = tailStart + at;
  if (at >= 20 && tail.getUint32(at - 20, true) === 0x07_06_4b_50) {
    end = Number(tail.getBigUint64(at - 12, true));
    const large = viewOf(await file.slice(end, end + 56));
    if (large.byteLength < 56 || large.getUint32(0, true) !== 0x06_06_4b_50) return undefined;
    const wide = (place: number) => Number(large.getBigUint64(place, true));
    [count, size, offset] = [wide(32), wide(40), wide(48)];
  }
  if (size > end) return undefined;
  // An archive may have something in front of it, which its offsets do not count.
  const shift = end - size - offset;
  const list = viewOf(await file.slice(end - size, end));
  const entries: ZipEntry[] = [];
  for (let place = 0; place + 46 <= list.byteLength && entries.length < maxEntries;) {
    if (list.getUint32(place, true) !== 0x02_01_4b_50) return undefined;
    const lengthAt = (field: number) => list.getUint16(place + field, true);
    const [nameLength, extraLength, commentLength] = [lengthAt(28), lengthAt(30), lengthAt(32)];
    const extra = place + 46 + nameLength;
    if (extra + extraLength > list.byteLength) return undefined;
    const wide = wideNumbers(list, place, extra, extraLength);
    entries.push({
      name: nameIn(list, place + 46, nameLength),
      method: list.getUint16(place + 10, true),
      encrypted: (list.getUint16(place + 8, true) & 1) === 1,
      crc: list.getUint32(place + 16, true),
      packedSize: wide.packedSize,
      offset: wide.offset + shift,
      limit: file.size,
    });
    place = extra + extraLength + commentLength;
  }
  return entries.length === Math.min(count, maxEntries) ? entries : undefined;
}

/** Sizes and places beyond 4 GB stand in a field of their own (zip64). */
function wideNumbers(list: DataView, place: number, extra: number, length: number) {
  let [packedSize, offset] = [list.getUint32(place + 20, true), list.getUint32(place + 42, true)];
  for (let at = extra; at + 4 <= extra + length; at += 4 + list.getUint16(at + 2, true)) {
    if (list.getUint16(at, true) !== 1) continue;
    let next = at + 4 + (list.getUint32(place + 24, true) === 0xff_ff_ff_ff ? 8 : 0);
    const wide = (narrow: number) => {
      if (narrow !== 0xff_ff_ff_ff || next + 8 > extra + length) return narrow;
      next += 8;
      return Number(list.getBigUint64(next - 8, true));
    };
    packedSize = wide(packedSize);
    offset = wide(offset);
  }
  return { packedSize, offset };
}

const windowBytes = 1_000_000;

/** The files whose headers can be found, one after the other; each ends where the next begins, at the latest. */
async function foundEntries(file: ByteSource): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (let start = 0; start < file.size && entries.length < maxEntries; start += windowBytes) {
    const view = viewOf(await file.slice(start, start + windowBytes + headerSize + 1_000));
    const last = Math.min(windowBytes, view.byteLength - headerSize);
    for (let at = 0; at <= last; at++) {
      if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== 0x04_03_4b_50) continue;
      const entry = headerAt(view, at, start, file.size);
      if (!entry || entry.offset === entries.at(-1)?.offset) continue;
      const before = entries.at(-1);
      if (before) before.limit = entry.offset;
      entries.push(entry);
    }
  }
  return entries;
}

function headerAt(view: DataView, at: number, start: number, limit: number): ZipEntry | undefined {
  const field = (place: number) => view.getUint16(at + place, true);
  const [flags, method, nameLength] = [field(6), field(8), field(26)];
  if (nameLength === 0 || at + headerSize + nameLength > view.byteLength) return undefined;
  const isKnown = (flags & 8) === 0 && view.getUint32(at + 18, true) !== 0xff_ff_ff_ff;
  return {
    name: nameIn(view, at + headerSize, nameLength),
    method,
    encrypted: (flags & 1) === 1,
    offset: start + at,
    packedSize: isKnown ? view.getUint32(at + 18, true) : undefined,
    crc: isKnown ? view.getUint32(at + 14, true) : undefined,
    limit,
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function nameIn(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(legacyEncoding(bytes) ?? 'windows-1252').decode(bytes);
  }
}
