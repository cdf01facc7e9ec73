import type { BackupRecord } from '../backup/backup-schema';
import type { ImportFormatId } from '../reading/import-formats';
import type { ImportedItem, TableReading, Unreadable } from '../reading/imported-item';
import type { ReadOptions } from '../reading/reader';
import type { ByteSource } from './zip-directory';

/** A file that was chosen; its bytes can be asked for more than once. */
export interface IncomingFile extends ByteSource {
  name: string;
}

/** What a file is: a format of ours or of another tool, a backup of a newer Gleanings, or nothing we know. */
export type FileKind = ImportFormatId | 'backup' | 'newer-backup' | 'unknown';

/** What files give, one after the other. */
export type Incoming =
  /** `encoding` is its WHATWG label where it is not UTF-8. */
  | { kind: 'file'; name: string; is: FileKind; encoding?: string }
  | { kind: 'record'; record: BackupRecord }
  | ImportedItem
  | (TableReading & { file: string })
  | (Unreadable & { file: string });

export interface ReadFilesOptions {
  /** The reader's zone (IANA). */
  zone: string;
  beside?: ReadOptions['beside'];
  mappingFor?: ReadOptions['mappingFor'];
  dateOrderFor?: ReadOptions['dateOrderFor'];
  /** How a file is encoded, by its name, where the reader says so (a WHATWG label). */
  encodingFor?: (name: string) => string | undefined;
}

const pieceBytes = 262_144;

/** The bytes of a file in pieces. */
export async function* bytesOfFile(file: IncomingFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceBytes) {
    yield await file.slice(at, Math.min(file.size, at + pieceBytes));
  }
}

/** A file of bytes that are at hand. */
export function fileOfBytes(name: string, bytes: Uint8Array): IncomingFile {
  return { name, size: bytes.length, slice: (from, to) => Promise.resolve(bytes.subarray(from, to)) };
}
