import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfBytes, type Incoming } from '../../../src/exchange/incoming/incoming-file';
import { readFiles } from '../../../src/exchange/incoming/read-files';
import { isMozLz4, unpackMozLz4 } from '../../../src/exchange/reading/decoding/mozlz4';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Packs as LZ4 does: what stood four bytes or more before is told by its distance, the rest as it is. */
function packed(bytes: Uint8Array): Uint8Array {
  const out = [...bytesOf('mozLz40\0'), ...[0, 8, 16, 24].map((shift) => (bytes.length >> shift) & 255)];
  const length = (count: number) => {
    const more: number[] = [];
    for (let rest = count - 15; rest >= 0; rest -= 255) more.push(Math.min(rest, 255));
    return more;
  };
  let literals: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const [distance, matched] = longestMatch(bytes, at);
    if (matched < 4 || at + matched > bytes.length - 5) {
      literals.push(bytes[at++]!);
      continue;
    }
    out.push(
      (Math.min(literals.length, 15) << 4) | Math.min(matched - 4, 15),
      ...length(literals.length),
      ...literals,
    );
    out.push(distance & 255, distance >> 8, ...length(matched - 4));
    literals = [];
    at += matched;
  }
  out.push(Math.min(literals.length, 15) << 4, ...length(literals.length), ...literals);
  return Uint8Array.from(out);
}

function longestMatch(bytes: Uint8Array, at: number): [distance: number, length: number] {
  let best: [number, number] = [0, 0];
  for (let distance = 1; distance <= Math.min(at, 65_535); distance++) {
    let length = 0;
    while (at + length < bytes.length && bytes[at + length] === bytes[at + length - distance]) length++;
    if (length > best[1]) best = [distance, length];
  }
  return best;
}

test('what was packed comes back', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bc', '{"uri":"https://', 'x'.repeat(300), '书签'), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (one) => {
      const file = packed(bytesOf(one));
      expect(isMozLz4(file)).toBe(true);
      expect(new TextDecoder().decode(unpackMozLz4(file, 1_000_000))).toBe(one);
    }),
  );
});

test('whatever is wrong with such a file, it is unpacked whole or not at all', () => {
  const whole = packed(bytesOf('abcabcabcabc, and so on, and so on, and so on'));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
      const broken = whole.slice(0, length);
      if (at > 11 && at < length) broken[at] = byte;
      expect([undefined, 45]).toContain(unpackMozLz4(broken, 1_000_000)?.length);
    }),
  );
  expect(unpackMozLz4(whole, 10)).toBeUndefined();
});

test("Firefox' packed backup is its backup, and a broken one is told", async () => {
  const backup = {
    guid: 'root________',
    type: 'text/x-moz-place-container',
    dateAdded: 1,
    children: [
      {
        guid: 'x',
        type: 'text/x-moz-place',
        uri: 'https://a.org/',
        title: 'A',
        dateAdded: 1_388_166_091_504_000,
      },
    ],
  };
  const file = packed(bytesOf(JSON.stringify(backup)));
  const read = async (bytes: Uint8Array) => {
    const all: Incoming[] = [];
    for await (const one of readFiles([fileOfBytes('bookmarks.jsonlz4', bytes)], { zone: 'UTC' }))
      all.push(one);
    return all;
  };
  expect(await read(file)).toMatchObject([
    { kind: 'file', is: 'firefox-json' },
    { url: 'https://a.org/', title: 'A' },
  ]);
  expect(await read(file.slice(0, -9))).toMatchObject([{ is: 'unknown' }, { reason: 'broken-member' }]);
});
