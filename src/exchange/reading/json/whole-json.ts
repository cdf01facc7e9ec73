import { unreadable, type PlaceInFile, type Reading } from '../imported-item';
import type { Reader } from '../reader';
import { jsonFields, type Fields } from './fields';
import { repairJson } from './repair-json';

const maxChars = 200_000_000;

/**
 * A reader of files that have to be known whole, because what stands at the end names what stands
 * before it. A file that is cut off or goes wrong gives what stands before that.
 */
export function wholeReader(read: (fields: Fields) => Iterable<Reading>): Reader {
  const pieces: string[] = [];
  let length = 0;

  function* readText(text: string): Iterable<Reading> {
    const place: PlaceInFile = { unit: 'line', number: 1 };
    if (!/\S/.test(text)) {
      yield unreadable('empty', place);
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      const mended = repairJson(text);
      yield* read(jsonFields(mended?.value));
      const end = mended?.end ?? 0;
      const fault = { unit: 'line', number: text.slice(0, end).split('\n').length } as const;
      yield unreadable(
        /[\]}]\s*$/.test(text) ? 'broken-row' : 'cut-off',
        fault,
        text.slice(end, end + 1_000),
      );
      return;
    }
    yield* read(jsonFields(value));
  }

  return {
    write: (piece) => {
      length += piece.length;
      if (length <= maxChars) pieces.push(piece);
      else pieces.length = 0;
      return [];
    },
    end: () =>
      length > maxChars
        ? [unreadable('too-large', { unit: 'line', number: 1 })]
        : readText(pieces.splice(0).join('')),
  };
}
