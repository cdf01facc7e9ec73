import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestOf } from '../../../src/domain/tagging/best-of';

it('is the beginning of the sorted list, equals in their order', () => {
  const pair = fc.record({ rank: fc.integer({ min: 0, max: 5 }), name: fc.string() });
  fc.assert(
    fc.property(fc.array(pair), fc.integer({ min: 0, max: 10 }), (list, limit) => {
      const sorted = list.toSorted((a, b) => a.rank - b.rank);
      expect(bestOf(list, limit, (a, b) => a.rank - b.rank)).toEqual(sorted.slice(0, limit));
    }),
  );
});
