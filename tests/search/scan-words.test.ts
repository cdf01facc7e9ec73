import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordScan } from '../../src/search/scan-words';
import { segmentsOf } from '../../src/search/segment';
import { longFrom, encodeTokens } from '../../src/search/dictionary';

/** Numbers of one code and of two, few enough to be met again. */
const number = fc.constantFrom(
  2,
  3,
  4,
  longFrom - 1,
  longFrom,
  longFrom + 1,
  longFrom + 2 ** 13,
  2 ** 25 + 5,
);
const document = fc.record({
  head: fc.array(number, { maxLength: 4 }),
  body: fc.array(number, { maxLength: 24 }),
});
const wordTests = fc.array(
  fc.array(fc.uniqueArray(number, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 17 },
);

/** Whether the numbers stand there one behind the other, each one of those that are asked for. */
const holds = (numbers: readonly number[], words: readonly number[][]) =>
  numbers.some((_, at) => words.every((one, n) => at + n < numbers.length && one.includes(numbers[at + n]!)));

test('finds the words of a test, of one code or two, where reading every number finds them', () => {
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 6 }), wordTests, (documents, tests) => {
      const scan = wordScan(tests.map((words) => words.map((numbers) => new Set(numbers))));
      const [segment] = segmentsOf(
        documents.map(({ head, body }, n) => ({
          id: `${n}`,
          savedAt: n,
          key: 0,
          publishedDay: 0,
          titleHash: 0,
          flags: 0,
          // A text ends with its field.
          tokenCodes: encodeTokens([...head, 0, ...body]),
          titleTokenCount: encodeTokens([...head, 0]).length,
        })),
      );
      const hits = scan(segment!);
      for (const [n, words] of tests.entries()) {
        const mask = new Uint8Array(documents.length).fill(1);
        hits.narrow(n, mask);
        const heads = new Uint16Array(documents.length);
        hits.countTitleMatches(n, heads);
        const found = documents.map(({ head, body }) => holds(head, words) || holds(body, words));
        expect([...mask]).toEqual(found.map(Number));
        const inTitle = documents.map(({ head }) => holds(head, words));
        // A phrase that nothing can meet is not looked for.
        expect([...heads].map((count, at) => count * mask[at]!)).toEqual(inTitle.map(Number));
      }
    }),
    { numRuns: 2_000 },
  );
});
