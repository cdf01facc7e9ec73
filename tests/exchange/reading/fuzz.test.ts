import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFile } from '../../../src/exchange/reading/decode-file';
import { detectFormat } from '../../../src/exchange/reading/detect-format';
import { importFormats } from '../../../src/exchange/reading/import-formats';
import type { Reading } from '../../../src/exchange/reading/imported-item';
import { read } from './builders';
import { corpusFolder, exportsFolder } from './expected';

const bytesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((name) => readFileSync(path.join(folder, name)))
        .filter((bytes) => bytes.length > 0 && bytes.length < 30_000)
    : [];

const files = [
  ...bytesIn(exportsFolder),
  ...bytesIn(path.join(corpusFolder, 'netscape')),
  ...bytesIn(path.join(corpusFolder, 'wallabag')),
];

const scraps = fc.constantFrom(
  '"',
  '<',
  '>',
  '{',
  '}',
  '[',
  ']',
  ',',
  '\\',
  '\n',
  '\0',
  '\uFEFF',
  '&',
  '<!--',
  '<DT>',
  '</DL>',
  '<A HREF="',
  '<script>',
  '---\n',
  '__proto__',
  '"__proto__":{"url":1},',
  'javascript:alert(1)',
  '\uD800',
  '%00',
  '99999999999999999999',
);

/** A change to a file: what is between two places is taken out, doubled or replaced, or the file ends there. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 400 }),
  kind: fc.constantFrom('drop', 'double', 'replace', 'end', 'flip'),
  scrap: fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 20 })),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(bytes: Buffer, { at, length, kind, scrap }: Change): Buffer {
  const from = Math.floor(at * bytes.length);
  const [before, middle, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  if (kind === 'end') return before;
  if (kind === 'drop') return Buffer.concat([before, after]);
  if (kind === 'double') return Buffer.concat([before, middle, middle, after]);
  if (kind === 'flip') return Buffer.concat([before, Buffer.from(middle.map((byte) => byte ^ 0xff)), after]);
  return Buffer.concat([before, Buffer.from(scrap), after]);
}

const mutant = fc
  .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([bytes, changes]) => changes.reduce(changed, bytes));

test('however a file is damaged, its own reader reports and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(mutant, fc.integer({ min: 1, max: 3_000 }), async (bytes, length) => {
      let text = '';
      for await (const piece of decodeFile([bytes])) text += piece;
      const id = detectFormat('file', bytes);
      const format = importFormats.find((one) => one.id === id);
      if (!format) return;
      const readings = read(format, text, {}, length);
      expectSound(readings);
      expect(read(format, text, {}, text.length || 1)).toEqual(readings);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

test('whatever a file is, every reader reports and none throws', () => {
  fc.assert(
    fc.property(mutant, fc.constantFrom(...importFormats), (bytes, format) => {
      const readings = read(format, bytes.toString('utf8'));
      expectSound(readings);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);

test('whatever JSON a file holds, every reader reports and none throws', () => {
  const names =
    'url uri href title bookmarks annotations collections links changes roots children tags type object'.split(
      ' ',
    );
  const key = fc.oneof(fc.constantFrom(...names), fc.string());
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('https://a.org/', 'javascript:x', '', 0, 1e300, -1, true, null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(value, fc.constantFrom(...importFormats), (value, format) => {
      expectSound(read(format, JSON.stringify(value)));
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

test('whatever text a file holds, every reader reports and none throws', () => {
  const text = fc
    .array(fc.oneof(scraps, fc.string({ unit: 'binary' })), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...importFormats), (text, format) => {
      const readings = read(format, text);
      expectSound(readings);
      if (text.trim() === '') expect(readings).toMatchObject([{ kind: 'unreadable', reason: 'empty' }]);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

/** What a caller may rely on, whatever was in the file. */
function expectSound(readings: readonly Reading[]): void {
  for (const one of readings) {
    if (one.kind === 'unreadable') {
      expect(one.place.number).toBeGreaterThan(0);
      expect(one.sample.length).toBeLessThanOrEqual(400);
      continue;
    }
    if (one.kind === 'table') {
      expect(one.rows.every(({ cells }) => cells.length === one.columns.length)).toBe(true);
      continue;
    }
    expect(one.url).toMatch(/^https?:\/\/\S/i);
    expect(one.url.length).toBeLessThanOrEqual(8_000);
    expect(one.title).not.toMatch(/^\s|\s$|\n/);
    expect(one.comment.length).toBeLessThanOrEqual(100_000);
    expect(new Set(one.tags).size).toBe(one.tags.length);
    for (const time of [one.savedAt, one.modifiedAt]) {
      if (time !== undefined) expect(new Date(time).toISOString()).toBe(time);
    }
    expect(() => encodeURIComponent(JSON.stringify(one))).not.toThrow();
  }
}
