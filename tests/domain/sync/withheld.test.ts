import { expect, test } from 'vitest';
import type { RecordState } from '../../../src/domain/sync/knowledge';
import { mergeRecords } from '../../../src/domain/sync/merge-records';
import { recordRules } from '../../../src/domain/sync/record-rules';
import { isKeptElsewhere, isWithheld, privateBy, withheldMark } from '../../../src/domain/sync/withheld';

const stamp = (at: number, device: string) => `00000000${at}.0000.${device}`;
const merge = (a: RecordState, b: RecordState) => mergeRecords(a, b, recordRules.clip).record;

const there: RecordState = {
  fields: { title: 'Old', private: false, tags: ['one'] },
  stamps: { '*': stamp(1, 'a'), title: stamp(2, 'b') },
};
/** As it is on the device that made it private, with a tag that nobody else has. */
const kept: RecordState = {
  fields: { title: 'New', private: true, tags: ['one', 'two'] },
  stamps: { '*': stamp(1, 'a'), title: stamp(3, 'a'), private: stamp(4, 'a'), 'tags/two': stamp(3, 'a') },
};
const mark = withheldMark(kept.stamps);
const madePublic: RecordState = {
  fields: { ...kept.fields, private: false },
  stamps: { ...kept.stamps, private: stamp(5, 'a') },
};
const purged: RecordState = { fields: { purged: true }, stamps: { '*': stamp(6, 'b') } };

test('a record that is kept elsewhere is private, has all that it had, and says who keeps it', () => {
  const merged = merge(there, mark);
  expect(merged.fields).toEqual({ title: 'Old', private: true, tags: ['one'] });
  expect([privateBy(merged.stamps), isKeptElsewhere(merged.stamps)]).toEqual(['a', true]);
  expect(isKeptElsewhere(kept.stamps)).toBe(false);
});

test('made public again it has all that was written meanwhile', () => {
  expect(merge(merge(there, mark), madePublic).fields).toEqual({
    title: 'New',
    private: false,
    tags: ['one', 'two'],
  });
  expect(merge(mark, madePublic)).toEqual(madePublic);
});

test('what others send as private it takes back where it is kept again', () => {
  expect(isKeptElsewhere(merge(kept, mark).stamps)).toBe(true);
});

test('whichever state is merged into which, and however often, the same comes out', () => {
  const all = [there, mark, madePublic, purged, withheldMark(madePublic.stamps)];
  for (const a of all)
    for (const b of all) {
      const merged = merge(a, b);
      expect(merge(b, a)).toEqual(merged);
      expect(merge(merged, b)).toEqual(merged);
    }
  expect(merge(mark, purged)).toEqual(purged);
  expect(isWithheld(merge(mark, withheldMark(madePublic.stamps)))).toBe(true);
});
