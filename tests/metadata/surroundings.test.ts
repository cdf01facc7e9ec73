import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSurroundings, type Part, type Surroundings } from '../../src/metadata/surroundings';

const whole: Surroundings = {
  entry: [{ classes: 'p-author', value: 'Ann Lee' }],
  daysNear: [{ stated: '2026-05-03', text: 'May 3', marks: 'date ' }],
  daysElsewhere: [],
  bylinesNear: { spoken: ['By Ann Lee'], links: [] },
  bylinesElsewhere: {
    lines: [{ text: 'By Ann Lee', isNear: true, isOwn: true }],
    named: ['Ann Lee'],
    links: [],
    spoken: [{ text: 'Ann Lee', isOwn: true, isInDiscussion: false }],
    signatures: ['Ann Lee'],
  },
};
const parts: Part[] = ['entry', 'daysNear', 'daysElsewhere', 'bylinesNear', 'bylinesElsewhere'];

test('what a page tells comes through whole', () => {
  expect(parseSurroundings(JSON.parse(JSON.stringify(whole)), parts)).toEqual(whole);
});

test('what it does not tell though it was asked is empty, and what it tells beside that is taken', () => {
  const told = parseSurroundings({ daysElsewhere: whole.daysNear }, ['daysNear', 'entry']);
  expect(told).toEqual({ daysNear: [], entry: [], daysElsewhere: whole.daysNear });
});

test('whatever a page tells, each part that was asked for is there', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.constantFrom(...parts), (odd, part) => {
      for (const value of [
        odd,
        { [part]: odd },
        { [part]: [odd] },
        { [part]: { lines: [odd], spoken: odd } },
      ])
        expect(Object.keys(parseSurroundings(value, parts)).toSorted()).toEqual(parts.toSorted());
    }),
  );
});
