import type { BackupRecord } from '../backup/backup-schema';
import { isBackup, readBackup } from '../backup/read-backup';
import { decodeFile, decodeHead } from '../reading/decode-file';
import { detectFormat, maxHeadBytes } from '../reading/detect-format';
import type { ImportFormatId } from '../reading/import-formats';
import { unreadable, type ImportedItem, type Unreadable } from '../reading/imported-item';
import { readFile } from '../reading/read-file';
import { isZip, unzip } from './unzip';

/** A file that was chosen; its bytes can be asked for more than once. */
export interface IncomingFile {
  name: string;
  bytes: () => AsyncIterable<Uint8Array>;
}

/** What a file is: a format of ours or of another tool, a backup of a newer Gleanings, or nothing we know. */
export type FileKind = ImportFormatId | 'backup' | 'newer-backup' | 'unknown';

/** What files give, one after the other. */
export type Incoming =
  | { kind: 'file'; name: string; is: FileKind }
  | { kind: 'record'; record: BackupRecord }
  | ImportedItem
  | (Unreadable & { file: string });

/** Reads files, each as what it is; those of an archive are files as well. It never throws for what is in them. */
export async function* readFiles(
  files: readonly IncomingFile[],
  zone: string,
): AsyncGenerator<Incoming, void, undefined> {
  for (const file of files) {
    const head = await headOf(file);
    if (isZip(head)) yield* readArchive(file, zone);
    else yield* readOne(file, head, zone);
  }
}

async function headOf({ bytes }: IncomingFile): Promise<Uint8Array> {
  let head = new Uint8Array();
  for await (const piece of bytes()) {
    const longer = new Uint8Array(head.length + piece.length);
    longer.set(head);
    longer.set(piece, head.length);
    head = longer;
    if (head.length >= maxHeadBytes) break;
  }
  return head.subarray(0, maxHeadBytes);
}

async function* readOne(
  file: IncomingFile,
  head: Uint8Array,
  zone: string,
  beside?: (path: string) => string | undefined,
): AsyncGenerator<Incoming, void, undefined> {
  const { name } = file;
  const text = decodeHead(head);
  if (isBackup(text)) {
    yield* readOwn(file);
    return;
  }
  const is = detectFormat(name, text);
  yield { kind: 'file', name, is: is ?? 'unknown' };
  if (!is) return;
  for await (const reading of readFile(is, decodeFile(file.bytes()), { name, zone, beside })) {
    yield reading.kind === 'unreadable' ? { ...reading, file: name } : reading;
  }
}

async function* readOwn({ name, bytes }: IncomingFile): AsyncGenerator<Incoming, void, undefined> {
  for await (const reading of readBackup(decodeFile(bytes()))) {
    if (reading.kind === 'header') yield { kind: 'file', name, is: 'backup' };
    else if (reading.kind === 'newer') yield { kind: 'file', name, is: 'newer-backup' };
    else yield reading.kind === 'unreadable' ? { ...reading, file: name } : reading;
  }
}

/** The files of an archive may need each other, so they are unpacked first. Pictures and the like are none of ours. */
async function* readArchive(file: IncomingFile, zone: string): AsyncGenerator<Incoming, void, undefined> {
  const unpacked = new Map<string, Uint8Array>();
  for await (const inner of unzip(file.bytes())) {
    if (!/\.(?:html?|json|csv|md|markdown|txt|xml)$/i.test(inner.name)) continue;
    if ('bytes' in inner) unpacked.set(inner.name, inner.bytes);
    else yield { ...unreadable('too-large', { unit: 'entry', number: 1 }, inner.name), file: inner.name };
  }
  if (unpacked.size === 0) yield { kind: 'file', name: file.name, is: 'unknown' };
  for (const [name, bytes] of unpacked) {
    const beside = (path: string) => besideOf(unpacked, name, path);
    // A note beside the links of another file is read with them.
    const inner = { name, bytes: () => onePiece(bytes) };
    if (detectFormat(name, bytes)) yield* readOne(inner, bytes.subarray(0, maxHeadBytes), zone, beside);
  }
}

function besideOf(unpacked: ReadonlyMap<string, Uint8Array>, name: string, path: string): string | undefined {
  const folder = name.replace(/[^/]*$/, '');
  const bytes = unpacked.get(folder + path);
  return bytes && new TextDecoder().decode(bytes);
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
