import { isBackup, readBackup } from '../backup/read-backup';
import { decodeFile, decodeHead, encodingOfHead } from '../reading/decode-file';
import { detectFormat, maxHeadBytes } from '../reading/detect-format';
import { isMozLz4, unpackMozLz4 } from '../reading/decoding/mozlz4';
import { unreadable } from '../reading/imported-item';
import { readFile } from '../reading/read-file';
import {
  bytesOfFile,
  fileOfBytes,
  type Incoming,
  type IncomingFile,
  type ReadFilesOptions,
} from './incoming-file';
import { readArchive } from './read-archive';
import { isZip } from './unzip';

/** Reads files, each as what it is; those of an archive are files as well. It never throws for what is in them. */
export async function* readFiles(
  files: readonly IncomingFile[],
  options: ReadFilesOptions,
): AsyncGenerator<Incoming, void, undefined> {
  for (const file of files) yield* readOne(file, options, 0);
}

const maxDepth = 3;
const maxPackedBytes = 50_000_000;
const maxUnpackedBytes = 200_000_000;

/** Reads one file. `depth` is how many archives it lies in. */
async function* readOne(
  file: IncomingFile,
  options: ReadFilesOptions,
  depth: number,
): AsyncGenerator<Incoming, void, undefined> {
  const { name } = file;
  const head = await file.slice(0, maxHeadBytes);
  if (isZip(head) && depth < maxDepth) {
    yield* readArchive(file, options, (member, how) => readOne(member, how, depth + 1));
    return;
  }
  if (isMozLz4(head)) {
    const bytes =
      file.size <= maxPackedBytes
        ? unpackMozLz4(await file.slice(0, file.size), maxUnpackedBytes)
        : undefined;
    if (bytes) yield* readOne(fileOfBytes(name, bytes), options, depth + 1);
    else {
      yield { kind: 'file', name, is: 'unknown' };
      yield { ...unreadable('broken-member', { unit: 'entry', number: 1 }, name), file: name };
    }
    return;
  }
  const found = encodingOfHead(head);
  // What is UTF-8 is not asked about.
  const chosen = found === undefined ? undefined : options.encodingFor?.(name);
  const text = decodeHead(head, chosen);
  if (isBackup(text)) {
    yield* readOwn(file);
    return;
  }
  const is = detectFormat(name, text);
  yield { kind: 'file', name, is: is ?? 'unknown', encoding: chosen ?? found };
  if (!is) return;
  for await (const reading of readFile(is, decodeFile(bytesOfFile(file), chosen), {
    name,
    ...options,
  })) {
    yield reading.kind === 'item' ? reading : { ...reading, file: name };
  }
}

async function* readOwn(file: IncomingFile): AsyncGenerator<Incoming, void, undefined> {
  const { name } = file;
  for await (const reading of readBackup(decodeFile(bytesOfFile(file)))) {
    if (reading.kind === 'header') yield { kind: 'file', name, is: 'backup' };
    else if (reading.kind === 'newer') yield { kind: 'file', name, is: 'newer-backup' };
    else yield reading.kind === 'unreadable' ? { ...reading, file: name } : reading;
  }
}
