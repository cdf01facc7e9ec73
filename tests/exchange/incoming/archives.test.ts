import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfBytes, type Incoming } from '../../../src/exchange/incoming/incoming-file';
import { readFiles } from '../../../src/exchange/incoming/read-files';

async function read(bytes: Uint8Array): Promise<Incoming[]> {
  const all: Incoming[] = [];
  for await (const one of readFiles([fileOfBytes('x.zip', bytes)], { zone: 'UTC' })) all.push(one);
  return all;
}
const fixture = (name: string) => read(readFileSync(`tests/fixtures/exchange/archives/${name}`));
const urls = (found: readonly Incoming[]) => found.flatMap((one) => (one.kind === 'item' ? [one.url] : []));
const refusals = (found: readonly Incoming[]) =>
  found.flatMap((one) => (one.kind === 'unreadable' ? [`${one.sample}: ${one.reason}`] : []));
const note = (n: number) => strToU8(`---\nsource: https://n.example/${n}\n---\nhello ${n}\n`);

test('a broken file of an archive costs no file behind it, and is named', async () => {
  const found = await fixture('broken-deflate-in-the-middle.zip');
  expect(urls(found)).toEqual([0, 1, 2, 91].map((n) => `https://n.example/${n}`));
  expect(refusals(found)).toEqual(['x.html: broken-member']);
});

test('an archive that is cut off gives every note that is whole, and says so', async () => {
  const found = await fixture('truncated-40-notes.zip');
  expect(urls(found).slice(0, 16)).toEqual(Array.from({ length: 16 }, (_, n) => `https://n.example/${n}`));
  expect(refusals(found).at(-1)).toBe('x.zip: cut-off');
});

test('pictures take none of the room of notes, and each is named', async () => {
  const picture = new Uint8Array(30_000_000);
  const pictures = Array.from({ length: 9 }, (_, n) => [`pics/${n}.png`, picture]);
  const notes = Array.from({ length: 20 }, (_, n) => [`${n}.md`, note(n)]);
  const found = await read(zipSync(Object.fromEntries([...pictures, ...notes]), { level: 1 }));
  expect(urls(found)).toHaveLength(20);
  expect(refusals(found)).toEqual(pictures.map(([name]) => `${String(name)}: attachment`));
});

test('the text of a page beside a list of links is no list of links', async () => {
  const page = strToU8('<p>See <a href="https://else.example/">this</a></p>');
  const found = await read(zipSync({ 'a.html': page, 'links.txt': strToU8('https://a.org/\n') }));
  expect(urls(found)).toEqual(['https://a.org/']);
  expect(refusals(found)).toEqual(['a.html: page-body']);
  expect(urls(await read(zipSync({ 'a.html': page })))).toEqual(['https://else.example/']);
});

test('an archive in an archive is read, and one in many is named', async () => {
  const inner = zipSync({ 'a.txt': strToU8('https://a.org/\n') });
  expect(urls(await read(zipSync({ 'inner.zip': inner })))).toEqual(['https://a.org/']);
  const deep = Array.from({ length: 5 }).reduce<Uint8Array>((zip) => zipSync({ 'x.zip': zip }), inner);
  expect(refusals(await read(deep))).toContain('x.zip: unknown-file');
});

test('a file with a password, or packed in a way that we do not know, is named', async () => {
  const zip = zipSync({ 'a.txt': strToU8('https://a.org/\n') });
  const end = zip.length - 22;
  const list = new DataView(zip.buffer, zip.byteOffset).getUint32(end + 16, true);
  const [locked, odd] = [zip.slice(), zip.slice()];
  locked[list + 8] = 1;
  odd[list + 10] = 99;
  expect(refusals(await read(locked))).toEqual(['a.txt: encrypted']);
  expect(refusals(await read(odd))).toEqual(['a.txt: broken-member']);
});

test('whatever is wrong with an archive, it is told and nothing throws', async () => {
  const whole = zipSync({ 'a.md': note(1), 'b.md': note(2), 'c.png': new Uint8Array(300), 'd.md': note(3) });
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
      const bytes = whole.slice(0, length < 40 ? undefined : length);
      for (const [at, byte] of changes) bytes[at] = byte;
      const found = await read(bytes);
      const told =
        urls(found).length + refusals(found).length + found.filter((one) => one.kind === 'file').length;
      expect(told).toBeGreaterThan(0);
    }),
  );
});
