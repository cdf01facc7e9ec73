import type {
  ImportedItem,
  PlaceInFile,
  Unreadable,
  UnreadableReason,
} from '../../../src/exchange/reading/imported-item';
import type { ImportFormat, ReadOptions } from '../../../src/exchange/reading/reader';
import type { Reading } from '../../../src/exchange/reading/imported-item';

/** An item about which a test says only what it is about. */
export function anItem(fields: Partial<ImportedItem> & { url: string }): ImportedItem {
  return {
    kind: 'item',
    title: '',
    comment: '',
    quotes: [],
    tags: [],
    folders: [],
    flags: {},
    authors: [],
    ...fields,
  };
}

export function aRefusal(
  reason: UnreadableReason,
  place: [PlaceInFile['unit'], number],
  sample = '',
): Unreadable {
  return { kind: 'unreadable', reason, place: { unit: place[0], number: place[1] }, sample };
}

/** What a format gives for a text that comes in pieces of `length` characters. */
export function read(
  format: ImportFormat,
  text: string,
  options: ReadOptions = {},
  length = 1_000,
): Reading[] {
  const reader = format.reader(options);
  const readings: Reading[] = [];
  for (let at = 0; at < text.length; at += length) {
    for (const one of reader.write(text.slice(at, at + length))) readings.push(one);
  }
  for (const one of reader.end()) readings.push(one);
  return readings;
}
