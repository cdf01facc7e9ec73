import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows, type Row } from '../../../../src/exchange/reading/csv/csv-rows';

function rows(text: string, length = text.length || 1): Row[] {
  const { write, end } = csvRows();
  const all: Row[] = [];
  for (let at = 0; at < text.length; at += length) all.push(...write(text.slice(at, at + length)));
  return [...all, ...end()];
}

const fields = (text: string) => rows(text).map((row) => (row.kind === 'row' ? row.fields : row.reason));

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\n1;2; \n3;4;;\n',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\n"1;1";2',
    [
      ['a', 'b'],
      ['1;1', '2'],
    ],
  ],
  [
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n"one\n""two""",2',
    [
      ['a', 'b'],
      ['one\n"two"', '2'],
    ],
  ],
  [
    'a,b\n\n  \n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a,b\n1', [['a', 'b'], ['1']]],
  [
    'a,b\n"He said "hi" there",2\n3,4',
    [
      ['a', 'b'],
      ['He said "hi" there', '2'],
      ['3', '4'],
    ],
  ],
  ['', []],
])('%j', (text, expected) => {
  expect(fields(text)).toEqual(expected);
});

test.each([
  [
    'a quotation mark that is never closed',
    'a,b\n1,2\n"open,3\n4,5\n6,7\n',
    [['a', 'b'], ['1', '2'], 'broken-row', ['4', '5'], ['6', '7']],
  ],
  [
    'one that closes in another row',
    'a,b\n"open,3\n4,"five"\n6,7',
    [['a', 'b'], 'broken-row', ['4', 'five'], ['6', '7']],
  ],
  ['a field too many', 'a,b\n1,2,3\n4,5', [['a', 'b'], 'broken-row', ['4', '5']]],
  ['the end of the file', 'a,b\n1,2\n"3,4', [['a', 'b'], ['1', '2'], 'cut-off']],
])('%s costs its row only', (_, text, expected) => {
  expect(fields(text)).toEqual(expected);
});

test('rows are numbered with the header as the first', () => {
  expect(rows('a,b\n\n1,2\n"open,3\n4,5').map((row) => row.number)).toEqual([1, 3, 4, 5]);
});

test('a field that never ends is given up line by line, and not for ever', () => {
  const text = `a,b\n${'"x\n'.repeat(5_000)}`;
  const all = rows(text, 65_536);
  expect(all[0]).toEqual({ kind: 'row', fields: ['a', 'b'], number: 1 });
  expect(all.length).toBeLessThan(5_100);
});

test('a table of one endless line is refused', () => {
  expect(rows('x'.repeat(2_500_000), 65_536).map((row) => row.kind)).not.toContain('row');
});

const field = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é', ';') });

test('any table comes back from its text, however it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(field, field), { maxLength: 8 }),
      fc.integer({ min: 1, max: 20 }),
      (table, length) => {
        const quoted = table
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const found = rows(`first,second\n${quoted}`, length);
        expect(found.slice(1).map((row) => row.kind === 'row' && row.fields)).toEqual(table);
      },
    ),
  );
});

test('any text is some rows, the same however it is cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 10 }), (text, length) => {
      const told = (all: Row[]) => all.map((row) => (row.kind === 'row' ? row.fields.join('|') : 'broken'));
      expect(told(rows(text, length))).toEqual(told(rows(text)));
    }),
  );
});
