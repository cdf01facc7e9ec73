import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFile, decodeHead } from '../../../src/exchange/reading/decode-file';

const words = '<DT><A HREF="https://example.org/">Größe – “être” €</A>\n';
const long = words.repeat(200);
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const latin = (text: string) => Buffer.from(text, 'latin1');
const plain = words.replace('–', '-').replace('“', '"').replace('”', '"').replace('€', 'EUR').repeat(200);
const meta = (charset: string) => `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${charset}">`;

test.each([
  ['UTF-8', Buffer.from(long), long],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${long}`), long],
  ['UTF-8 declared as Latin-1', Buffer.from(meta('iso-8859-1') + long), meta('iso-8859-1') + long],
  ['UTF-8 declared as Shift JIS', Buffer.from(meta('shift_jis') + long), meta('shift_jis') + long],
  ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${long}`, 'utf16le'), long],
  ['UTF-16 LE without one', Buffer.from(long, 'utf16le'), long],
  ['UTF-16 BE with a mark', utf16be(`\uFEFF${long}`), long],
  ['UTF-16 BE without one', utf16be(long), long],
  ['Latin-1', latin(plain), plain],
  ['Latin-1 declared', latin(meta('ISO-8859-1') + plain), meta('ISO-8859-1') + plain],
  ['Latin-1 declared as UTF-8', latin(meta('utf-8') + plain), meta('utf-8') + plain],
  ['Latin-1 behind much ASCII', latin('a'.repeat(20_000) + plain), 'a'.repeat(20_000) + plain],
  [
    'Shift JIS declared',
    Buffer.concat([Buffer.from(meta('Shift_JIS')), Buffer.from([0x93, 0xfa, 0x96, 0x7b])]),
    `${meta('Shift_JIS')}日本`,
  ],
  [
    'XML in KOI8-R',
    Buffer.concat([Buffer.from('<?xml version="1.0" encoding="KOI8-R"?>'), Buffer.from([0xf0])]),
    '<?xml version="1.0" encoding="KOI8-R"?>П',
  ],
  ['an encoding nobody knows', Buffer.from(meta('klingon') + words), meta('klingon') + words],
  ['nothing', Buffer.alloc(0), ''],
])('%s is read', async (_, bytes, text) => {
  for (const size of [1, 7, 4_096, 1_000_000]) expect(await decoded(bytes, size)).toBe(text);
});

test('what is not UTF-8 is windows-1252, as the platform decodes it', async () => {
  const bytes = Buffer.from([0x93, 0x80, 0x94, 0x20, 0xe9]);
  // Node.js 20 takes its signs beyond Latin-1 for control characters (nodejs/node#56542).
  expect(await decoded(bytes, 2)).toBe(new TextDecoder('windows-1252').decode(bytes));
});

test('one fault in a file of UTF-8 stays one', async () => {
  const bytes = Buffer.concat([Buffer.from(words), Buffer.from([0xff]), Buffer.from(words)]);
  expect(await decoded(bytes, 1_000_000)).toBe(`${words}\uFFFD${words}`);
});

test('a character that the file cuts off is a fault', async () => {
  expect(await decoded(Buffer.from('ä€').subarray(0, 4), 1)).toBe('ä\uFFFD');
});

test('a head may end within a character', () => {
  expect(decodeHead(Buffer.from('aé').subarray(0, 2))).toBe('a');
});

test('any text comes back from UTF-8, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
      expect(await decoded(Buffer.from(text), size)).toBe(text);
    }),
  );
});

test('any bytes are some text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 9_000 }),
      fc.integer({ min: 1, max: 5_000 }),
      async (bytes, size) => {
        expect(await decoded(bytes, size)).toBeTypeOf('string');
      },
    ),
  );
});

async function decoded(bytes: Uint8Array, size: number): Promise<string> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  let text = '';
  for await (const piece of decodeFile(chunks)) text += piece;
  return text;
}
