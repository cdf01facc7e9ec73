import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { zipFolder } from '../../scripts/zip-folder.mjs';

const files = {
  'manifest.json': '{"version":"1"}',
  'assets/b.js': 'b()',
  'assets/a.js': 'a()',
  'z.txt': 'z',
};
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function aFolder(contents: [string, string][], time: Date, mode: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zip-folder-'));
  folders.push(folder);
  for (const [name, text] of contents) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { mode });
    await utimes(file, time, time);
  }
  return folder;
}

test('the same files give the same bytes, whenever, in whichever order and mode they were written', async () => {
  const one = await aFolder(Object.entries(files), new Date('2001-02-03T04:05:06Z'), 0o644);
  const other = await aFolder(Object.entries(files).reverse(), new Date('2026-07-08T09:10:11Z'), 0o755);
  expect(await zipFolder(one)).toEqual(await zipFolder(other));
});

test('another content gives other bytes', async () => {
  const time = new Date('2001-02-03T04:05:06Z');
  const one = await aFolder(Object.entries(files), time, 0o644);
  const other = await aFolder(Object.entries({ ...files, 'z.txt': 'y' }), time, 0o644);
  expect(await zipFolder(one)).not.toEqual(await zipFolder(other));
});

test('every file is there under its own name, in order', async () => {
  const zip = await zipFolder(await aFolder(Object.entries(files), new Date(), 0o644));
  const directory = zip.subarray(zip.indexOf('PK\u0001\u0002')).toString('latin1');
  expect(directory.match(/assets\/[ab]\.js|manifest\.json|z\.txt/g)).toEqual([
    'assets/a.js',
    'assets/b.js',
    'manifest.json',
    'z.txt',
  ]);
});
