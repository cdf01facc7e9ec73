import { unreadable, type UnreadableReason } from '../reading/imported-item';
import { fileOfBytes, type Incoming, type IncomingFile, type ReadFilesOptions } from './incoming-file';
import { unzipEntry } from './unzip';
import { zipDirectory, type ZipEntry } from './zip-directory';

/** What is never a list of links: it takes none of the room of what may be one, and is told as left behind. */
const attachment =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|heic|tiff?|mp[34]|m4[av]|mov|webm|ogg|wav|pdf|epub|docx?|xlsx?|pptx?|css|js|woff2?|ttf|otf|exe|dmg)$/i;
/** What systems put into archives, and nobody else. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
/** Files that belong to entries of other files, most in folders of their own. */
const companion = /(?:^|\/)(?:(?:highlights|annotations)\/[^/]+|_matter_highlights\.csv)$/i;

const maxFileBytes = 100_000_000;
const maxAllBytes = 1_000_000_000;
const maxCompanionBytes = 50_000_000;

type ReadOne = (file: IncomingFile, options: ReadFilesOptions) => AsyncIterable<Incoming>;

/**
 * Reads the files of an archive, each as what it is. What is no list of links, what is broken and what is
 * unknown is told by its name. A page of HTML is a list of links only where nothing else in the archive is.
 */
export async function* readArchive(
  archive: IncomingFile,
  options: ReadFilesOptions,
  readOne: ReadOne,
): AsyncGenerator<Incoming, void, undefined> {
  const { entries, damaged } = await zipDirectory(archive);
  const files = entries.filter(({ name }) => !name.endsWith('/') && !litter.test(name));
  const companions = await readCompanions(archive, files);
  const place = { unit: 'entry', number: 1 } as const;
  const told = (reason: UnreadableReason, name: string, number: number): Incoming => ({
    ...unreadable(reason, { unit: 'entry', number }, name),
    file: archive.name,
  });
  const deferred: { file: IncomingFile; number: number }[] = [];
  let room = maxAllBytes;
  let read = 0;

  async function* readMember(entry: ZipEntry, number: number): AsyncGenerator<Incoming, void, undefined> {
    const { name } = entry;
    if (attachment.test(name)) {
      yield told('attachment', name, number);
      return;
    }
    const unzipped = await unzipEntry(archive, entry, Math.min(maxFileBytes, room));
    if (!('bytes' in unzipped)) {
      yield told(unzipped.kind === 'unknown-packing' ? 'broken-member' : unzipped.kind, name, number);
      return;
    }
    room -= unzipped.bytes.length;
    if (unzipped.kind === 'broken') yield told('broken-member', name, number);
    if (unzipped.bytes.length === 0) {
      if (unzipped.kind === 'whole') yield told('empty', name, number);
      return;
    }
    const file = fileOfBytes(name, unzipped.bytes);
    const beside = (path: string) => companions.take(name.replace(/[^/]*$/, '') + path);
    for await (const one of readOne(file, { ...options, beside })) {
      if (one.kind !== 'file') yield one;
      else if (one.is === 'html-links') deferred.push({ file, number });
      else if (one.is === 'unknown') yield told('unknown-file', name, number);
      else {
        read++;
        yield one;
      }
      if (one.kind === 'file' && one.is === 'html-links') break;
    }
  }

  for (const [index, entry] of files.entries()) {
    if (!companions.has(entry.name)) yield* readMember(entry, index + 1);
  }
  for (const [index, entry] of files.entries()) {
    if (companions.has(entry.name) && !companions.isTaken(entry.name)) yield* readMember(entry, index + 1);
  }
  const isPage = read > 0;
  for (const { file, number } of deferred) {
    if (isPage) yield told('page-body', file.name, number);
    else {
      read++;
      yield* readOne(file, options);
    }
  }
  if (read === 0) yield { kind: 'file', name: archive.name, is: 'unknown' };
  if (damaged) yield { ...unreadable('cut-off', place, archive.name), file: archive.name };
}

/** The files that other files ask for, unpacked. */
async function readCompanions(archive: IncomingFile, files: readonly ZipEntry[]) {
  const unpacked = new Map<string, string>();
  const taken = new Set<string>();
  let room = maxCompanionBytes;
  for (const entry of files.filter(({ name }) => companion.test(name) && !attachment.test(name))) {
    const unzipped = await unzipEntry(archive, entry, room);
    if (unzipped.kind !== 'whole') continue;
    room -= unzipped.bytes.length;
    unpacked.set(entry.name, new TextDecoder().decode(unzipped.bytes));
  }
  return {
    has: (name: string) => unpacked.has(name),
    isTaken: (name: string) => taken.has(name),
    take: (name: string) => {
      if (unpacked.has(name)) taken.add(name);
      return unpacked.get(name);
    },
  };
}
