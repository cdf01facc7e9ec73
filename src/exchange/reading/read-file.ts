import { importFormats, type ImportFormatId } from './import-formats';
import type { Reading } from './imported-item';
import type { ReadOptions } from './reader';

/** A file's text: whole, or in pieces as they come. */
export type FileText = string | Iterable<string> | AsyncIterable<string>;

const pieceLength = 65_536;

/**
 * The items of a file and whatever else is in it, in the order of the file. It never throws for what
 * the file holds. Most formats keep no more of the text than one entry; those that name a folder
 * behind its links, and those that have a row for each highlight, are kept to the end.
 */
export async function* readFile(
  id: ImportFormatId,
  text: FileText,
  options: ReadOptions = {},
): AsyncGenerator<Reading, void, undefined> {
  const format = importFormats.find((one) => one.id === id);
  if (!format) return;
  const reader = format.reader(options);
  let begun = false;
  for await (const chunk of typeof text === 'string' ? [text] : text) {
    const mark = !begun && chunk.startsWith('\uFEFF') ? 1 : 0;
    begun ||= chunk !== '';
    for (let at = mark; at < chunk.length; at += pieceLength) {
      yield* reader.write(chunk.slice(at, at + pieceLength));
    }
  }
  yield* reader.end();
}
