import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileOfBytes, type Incoming } from '../../../src/exchange/incoming/incoming-file';
import { readFiles } from '../../../src/exchange/incoming/read-files';
import { unzipEntry } from '../../../src/exchange/incoming/unzip';
import { zipDirectory } from '../../../src/exchange/incoming/zip-directory';
import { jsonWriter } from '../../../src/exchange/writing/writers';
import { zipNotes } from '../../../src/exchange/writing/zip-notes';
import { aClip } from '../../builders/a-clip';

async function read(files: Record<string, string | Uint8Array>): Promise<Incoming[]> {
  const incoming = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return fileOfBytes(name, bytes);
  });
  const all: Incoming[] = [];
  for await (const one of readFiles(incoming, { zone: 'UTC' })) all.push(one);
  return all;
}

const options = { madeAt: '2026-05-03T10:00:00.000Z', escapeMarkdown: (text: string) => text };
const backup = (...clips: ReturnType<typeof aClip>[]) =>
  jsonWriter.begin(options) +
  clips.map((clip) => jsonWriter.write(clip, options)).join(jsonWriter.joint) +
  jsonWriter.end;

test('each file is read as what it is', async () => {
  const clip = aClip();
  const found = await read({
    'backup.json': backup(clip),
    'links.txt': 'https://a.org/\nhttps://b.org/\n',
    'photo.jpg': '\u0000\u0001\u0002',
    'empty.html': '',
  });
  expect(found).toMatchObject([
    { kind: 'file', name: 'backup.json', is: 'backup' },
    { kind: 'record', record: { type: 'clip', value: clip } },
    { kind: 'file', name: 'links.txt', is: 'url-list' },
    { kind: 'item', url: 'https://a.org/' },
    { kind: 'item', url: 'https://b.org/' },
    { kind: 'file', name: 'photo.jpg', is: 'unknown' },
    { kind: 'file', name: 'empty.html', is: 'unknown' },
  ]);
});

test('what cannot be read is told with its file', async () => {
  expect(await read({ 'links.txt': 'https://a.org/\nhttps://b.org/\njavascript:x\n' })).toContainEqual(
    expect.objectContaining({ kind: 'unreadable', reason: 'refused-scheme', file: 'links.txt' }),
  );
});

test('a backup of a newer version is known as that', async () => {
  expect(await read({ 'x.json': backup(aClip()).replace('"gleanings":2', '"gleanings":99') })).toEqual([
    { kind: 'file', name: 'x.json', is: 'newer-backup' },
  ]);
});

test('the files of an archive are read, those that are none of ours left out', async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipNotes('Notes', [[aClip({ title: 'One' }), aClip({ title: 'Two' })]]))
    pieces.push(piece);
  expect(await read({ 'notes.zip': Buffer.concat(pieces) })).toMatchObject([
    { kind: 'file', name: 'Notes/One.md', is: 'markdown-note' },
    { kind: 'item', title: 'One' },
    { kind: 'file', name: 'Notes/Two.md', is: 'markdown-note' },
    { kind: 'item', title: 'Two' },
  ]);
  expect(await read({ 'x.zip': zipSync({ 'a.png': strToU8('x'), 'b.dat': strToU8('?') }) })).toMatchObject([
    { kind: 'unreadable', reason: 'attachment', sample: 'a.png', file: 'x.zip' },
    { kind: 'unreadable', reason: 'unknown-file', sample: 'b.dat', file: 'x.zip' },
    { kind: 'file', name: 'x.zip', is: 'unknown' },
  ]);
});

test('an archive that is cut off gives the files that are whole', async () => {
  const zip = zipSync(
    { 'a.txt': strToU8('https://a.org/'), 'b.txt': strToU8('https://b.org/'.repeat(9)) },
    { level: 0 },
  );
  expect(await read({ 'x.zip': zip.subarray(0, 120) })).toMatchObject([
    { kind: 'file', name: 'a.txt' },
    { kind: 'item', url: 'https://a.org/' },
    { kind: 'unreadable', reason: 'broken-member', sample: 'b.txt' },
    { kind: 'file', name: 'b.txt' },
    { kind: 'item' },
    { kind: 'unreadable', reason: 'cut-off', sample: 'x.zip' },
  ]);
});

test('a file that unpacks to more than is reasonable is given up', async () => {
  const archive = fileOfBytes(
    'x.zip',
    zipSync({ 'bomb.txt': new Uint8Array(5_000_000), 'a.txt': strToU8('x') }),
  );
  expect(archive.size).toBeLessThan(10_000);
  const { entries } = await zipDirectory(archive);
  expect(await Promise.all(entries.map((entry) => unzipEntry(archive, entry, 1_000_000)))).toEqual([
    { kind: 'too-large' },
    { kind: 'whole', bytes: strToU8('x') },
  ]);
});
