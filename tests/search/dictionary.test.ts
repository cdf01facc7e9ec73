import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longFrom, numberAt, numberStart, encodeTokens } from '../../src/search/dictionary';

const number = fc.oneof(fc.nat(60_000), fc.nat(2 ** 26 - 1), fc.constantFrom(longFrom - 1, longFrom));

test('numbers are read back from their end as they were written', () => {
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const tokenCodes = encodeTokens(numbers);
      const read: number[] = [];
      for (let end = tokenCodes.length; end > 0;) {
        end = numberStart(tokenCodes, end);
        read.unshift(numberAt(tokenCodes, end));
      }
      expect(read).toEqual(numbers);
    }),
  );
});
