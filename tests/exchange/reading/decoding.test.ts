import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../../src/exchange/reading/decode-file';
import { legacyEncoding } from '../../../src/exchange/reading/decoding/legacy-encoding';

/** The bytes of a text in an encoding, which the platform can only decode: each character is looked up. */
function encoded(text: string, label: string): Uint8Array {
  const bytes = bytesByCharacter(label);
  return Uint8Array.from(Array.from(text).flatMap((one) => bytes.get(one) ?? fail(one, label)));
}

function fail(one: string, label: string): never {
  throw new Error(`${label} has no ${one}`);
}

const tables = new Map<string, Map<string, number[]>>();

function bytesByCharacter(label: string): Map<string, number[]> {
  const known = tables.get(label);
  if (known) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label);
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  if (!/^(?:windows|koi8)/.test(label)) {
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  }
  tables.set(label, table);
  return table;
}

const titles: [string, string][] = [
  ['gb18030', '机器学习：Spark 与 Flink 对比'],
  ['gb18030', '知乎专栏 - 随心写作，自由表达'],
  ['gb18030', '我的书签'],
  ['gb18030', '阅读清单'],
  ['big5', '機器學習：比較'],
  ['big5', '書籤列'],
  ['big5', '閱讀清單與筆記，自由表達'],
  ['shift_jis', '日本語のブックマーク'],
  ['shift_jis', 'プログラミング入門'],
  ['shift_jis', '東京の天気 - 今日の予報'],
  ['euc-jp', '日本語のブックマーク'],
  ['euc-kr', '한국어 북마크'],
  ['euc-kr', '프로그래밍 입문'],
  ['windows-1251', 'Закладки браузера'],
  ['koi8-r', 'Привет, мир и все остальные'],
];

const page = (title: string) =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="https://example.org/">${title}</A>\n`;

test.each(titles)('%s without a declaration is read: %s', async (label, title) => {
  const bytes = encoded(page(title), label);
  for (const size of [1, 7, 100_000]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
      bytes.subarray(n * size, (n + 1) * size),
    );
    let text = '';
    for await (const piece of decodeFile(pieces)) text += piece;
    expect(text).toBe(page(title));
  }
});

describe('what is no older encoding of these', () => {
  test.each([
    'Größe',
    'Café crème à Genève',
    'señor',
    'ÄÖÜ',
    'Ænima - être',
    'naïve façade',
    'é',
    'Ça va? Très bien, à bientôt',
  ])('%s stays Latin', (title) => {
    expect(legacyEncoding(encoded(page(title), 'windows-1252'))).toBeUndefined();
  });
});

test('an encoding that the reader names is taken', async () => {
  const bytes = Buffer.from(encoded('書', 'big5'));
  let text = '';
  for await (const piece of decodeFile([bytes], 'big5')) text += piece;
  expect(text).toBe('書');
});
