import type { Clip } from '../../domain/clip';
import type { Instant } from '../../domain/day';
import type { ClipPart } from './clip-part';

/** What a file needs to be told beside its clips. */
export interface WriteOptions {
  madeAt: Instant;
  /** Plain text as Markdown within a line. */
  escapeMarkdown: (text: string) => string;
}

/** How clips are written in one format, one after the other. */
export interface Writer<Id extends string = string> {
  id: Id;
  extension: string;
  mediaType: string;
  /** What stays behind, beside clips for which `write` gives nothing. */
  lost: readonly ClipPart[];
  /** Only clips with quotes come along. */
  quotedOnly?: true;
  begin: (options: WriteOptions) => string;
  /** A clip; empty where the format has no way to hold it. */
  write: (clip: Clip, options: WriteOptions) => string;
  /** What stands between two clips. */
  joint: string;
  end: string;
}

/** The text of a file, a piece for each batch of clips. */
export async function* writeClips(
  writer: Writer,
  batches: Iterable<readonly Clip[]> | AsyncIterable<readonly Clip[]>,
  options: WriteOptions,
): AsyncGenerator<string, void, undefined> {
  yield writer.begin(options);
  let first = true;
  for await (const clips of batches) {
    const written = clips.map((clip) => writer.write(clip, options)).filter((text) => text !== '');
    if (written.length === 0) continue;
    yield (first ? '' : writer.joint) + written.join(writer.joint);
    first = false;
  }
  yield writer.end;
}
