import * as fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ranksBetween } from '../../src/domain/rank-run';
import { rankSchema } from '../../src/domain/schemas';

const devices = ['0123456789ab', 'ba9876543210', '4f0c2d9e7a61'];

/** Each device appends to the same list what it has to append, not knowing of the others. */
function append(list: readonly string[], device: string, runs: readonly number[]): string[] {
  const own = [...list];
  for (const count of runs) own.push(...ranksBetween(own.at(-1) ?? null, null, count, device));
  return own.slice(list.length);
}

test('what two devices append in one place stays together, be it at once or one by one', () => {
  for (const runs of [[3], [1, 1, 1], [2, 1, 70, 1]]) {
    const before = append([], devices[2]!, [2]);
    const [one, other] = [append(before, devices[0]!, runs), append(before, devices[1]!, runs)];
    const merged = [...one, ...other].toSorted((a, b) => (a < b ? -1 : 1));
    const isOfOne = merged.map((rank) => one.includes(rank));
    expect(isOfOne.filter((is, n) => n > 0 && is !== isOfOne[n - 1])).toHaveLength(1);
    expect(new Set(merged).size).toBe(merged.length);
  }
});

test('wherever things are put, their ranks are ranks, in order and between their neighbours', () => {
  const step = fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    count: fc.integer({ min: 1, max: 4 }),
    device: fc.constantFrom(...devices, undefined),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const list: string[] = [];
      for (const { place, count, device } of steps) {
        const at = Math.round(place * list.length);
        const [before, behind] = [list[at - 1] ?? null, list[at] ?? null];
        list.splice(
          at,
          0,
          ...(device ? ranksBetween(before, behind, count, device) : [generateKeyBetween(before, behind)]),
        );
        expect(list).toEqual(list.toSorted((a, b) => (a < b ? -1 : 1)));
        expect(new Set(list).size).toBe(list.length);
        for (const rank of list) expect(v.is(rankSchema, rank)).toBe(true);
      }
    }),
  );
});

test('a thousand things appended one by one have short ranks', () => {
  const ranks = append(
    [],
    devices[0]!,
    Array.from({ length: 1000 }, () => 1),
  );
  expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThan(12);
});
