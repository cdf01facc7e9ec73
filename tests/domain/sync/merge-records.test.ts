import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/json';
import { nextStamp } from '../../../src/domain/stamp';
import { mergeRecords } from '../../../src/domain/sync/merge-records';
import type { RecordState } from '../../../src/domain/sync/knowledge';
import { recordRules } from '../../../src/domain/sync/record-rules';
import { stampChanges } from '../../../src/domain/sync/stamp-changes';

const rules = recordRules.clip;
const merge = (a: RecordState, b: RecordState) => mergeRecords(a, b, rules).record;

/** A write of a device at a time, of a clip that is no more than a few fields. */
function write(
  { fields, stamps }: RecordState,
  ms: number,
  device: string,
  change: Record<string, unknown>,
): RecordState {
  const after = Object.fromEntries(
    Object.entries({ ...fields, ...change }).filter(([, value]) => value !== undefined),
  );
  const stamp = nextStamp(undefined, ms, device);
  return { fields: after, stamps: stampChanges({ ...fields, stamps }, after, stamp, rules) };
}

const created: RecordState = {
  fields: { title: 'Page', comment: '', tags: ['a', 'b'], quotes: [] },
  stamps: { '*': nextStamp(undefined, 1, 'one') },
};

const anyChange = fc.oneof(
  fc.record({ comment: fc.constantFrom('', 'x', 'y') }),
  fc.record({ title: fc.constantFrom('t', 'u') }),
  fc.record({ tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }) }),
  fc.record({
    quotes: fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2'), comment: fc.constantFrom('', 'q') }), {
      selector: ({ id }) => id,
    }),
  }),
  fc.record({ trashedAt: fc.constantFrom(undefined, '2026-05-03T10:00:00.000Z') }),
);

/** A device writes, or hears of another. */
const anyStep = fc.record({
  device: fc.nat(2),
  from: fc.option(fc.nat(2), { nil: undefined }),
  change: anyChange,
});

const names = ['one', 'two', 'three'];

function statesAfter(steps: readonly { device: number; from?: number; change: Record<string, unknown> }[]) {
  const states = names.map(() => created);
  for (const [n, { device, from, change }] of steps.entries())
    states[device] =
      from === undefined
        ? write(states[device]!, 10 + n, names[device]!, change)
        : merge(states[device]!, states[from]!);
  return states;
}

test('two states give one, whichever is merged into which, and a state merged with itself is itself', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const [one, two] = statesAfter(steps);
      const text = (state: RecordState) => canonicalJson(state);
      expect(text(merge(one!, two!))).toBe(text(merge(two!, one!)));
      expect(text(merge(one!, one!))).toBe(text(one!));
      const both = merge(one!, two!);
      expect(text(merge(both, one!))).toBe(text(both));
    }),
    { numRuns: 500 },
  );
});

test('three devices that tell each other until nothing is new have one state, in whichever order', () => {
  const anyOrder = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 15 }), anyOrder, (steps, order) => {
      const states = statesAfter(steps);
      for (let round = 0; round < 4; round++)
        for (const to of order) for (const from of order) states[to] = merge(states[to]!, states[from]!);
      const texts = states.map((state) => canonicalJson(state));
      expect(texts).toEqual([texts[0], texts[0], texts[0]]);
    }),
    { numRuns: 500 },
  );
});

test('an element that was added and taken away again does not come back from who saw only the first', () => {
  const added = write(created, 5, 'one', { tags: ['a', 'b', 'c'] });
  const removed = write(added, 6, 'one', { tags: ['a', 'b'] });
  expect(merge(added, removed)).toEqual(removed);
  expect(Object.keys(removed.stamps).toSorted()).toEqual(['*', 'seen/one']);
});

test('what is removed by one and was added by another leaves one mark for each device at most', () => {
  let state = created;
  for (let n = 0; n < 20; n++) {
    state = write(state, 10 + 2 * n, 'one', { tags: ['a', 'b', `x${n}`] });
    state = write(state, 11 + 2 * n, 'two', { tags: ['a', 'b'] });
  }
  expect(Object.keys(state.stamps).toSorted()).toEqual(['*', 'seen/one', 'seen/two']);
});

test('elements that were put in another order stand so on both, with what was added meanwhile behind', () => {
  const turned = write(created, 5, 'one', { tags: ['b', 'a'] });
  const added = write(created, 6, 'two', { tags: ['a', 'b', 'c'] });
  expect(merge(turned, added).fields['tags']).toEqual(['b', 'a', 'c']);
  expect(merge(added, turned).fields['tags']).toEqual(['b', 'a', 'c']);
});

test('derived fields and times of change have no stamps, and of two times the later holds', () => {
  const one = write(created, 5, 'one', { key: 'k', host: 'h', status: 'trashed', changedAt: '2026-05-03' });
  expect(one.stamps).toEqual(created.stamps);
  const two = write(created, 6, 'two', { changedAt: '2026-05-02' });
  expect(merge(one, two).fields['changedAt']).toBe('2026-05-03');
});
