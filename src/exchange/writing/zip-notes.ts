import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Clip } from '../../domain/clip';
import type { ClipPart } from './clip-part';
import { noteOf } from './note';
import { noteNames } from './note-names';

/** What stays behind of clips that become notes. */
export const lostInNotes: readonly ClipPart[] = [
  'quoteFragments',
  'modified',
  'icon',
  'keywords',
  'otherAddresses',
  'forNextDigest',
];

/** Where packing begins to save anything. */
const worthPacking = 200;

/** A folder of notes, one for each clip, as a zip archive in pieces. */
export async function* zipNotes(
  folder: string,
  batches: Iterable<readonly Clip[]> | AsyncIterable<readonly Clip[]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(new Uint8Array(piece));
  });
  const nameOf = noteNames();
  for await (const clips of batches) {
    for (const clip of clips) {
      const text = strToU8(noteOf(clip));
      const name = `${folder}/${nameOf(clip.title)}`;
      const file = text.length < worthPacking ? new ZipPassThrough(name) : new ZipDeflate(name);
      file.mtime = zipTime(clip.changedAt);
      zip.add(file);
      file.push(text, true);
    }
    yield* pieces;
    pieces = [];
  }
  zip.end();
  yield* pieces;
}

/** Archives know the years 1980 to 2099. */
function zipTime(instant: string): string {
  return instant < '1981' ? '1981-01-01T00:00:00Z' : instant >= '2099' ? '2098-12-31T00:00:00Z' : instant;
}
