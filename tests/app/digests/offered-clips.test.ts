import { expect, test } from 'vitest';
import { addClips, clauseOfQuestion, offerClips } from '../../../src/app/digests/offered-clips';
import type { Clause } from '../../../src/domain/query/query';
import type { NewEntry } from '../../../src/domain/digest/entry-ranks';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

test.each([
  ['what is new', { query: '', tag: '', period: { kind: 'new' } }, undefined],
  [
    'a tag of what is new',
    { query: '', tag: ' rust ', period: { kind: 'new' } },
    { kind: 'tag', value: 'rust' },
  ],
  [
    'any time leaves out what is private',
    { query: '', tag: '', period: { kind: 'any' } },
    { kind: 'not', clause: { kind: 'is', state: 'private' } },
  ],
] as const)('%s is asked for', (_, question, clause) => {
  expect(clauseOfQuestion(question)).toEqual(clause);
});

test('words, tag and period are all asked for', () => {
  const clause = clauseOfQuestion({
    query: 'tokio',
    tag: 'rust',
    period: { kind: 'month', month: '2026-05' },
  });
  expect(clause).toMatchObject({ kind: 'and', clauses: [{}, { kind: 'tag' }, { kind: 'on' }] });
});

function dependencies() {
  const asked: (Clause | undefined)[] = [];
  const entries: NewEntry[] = [];
  let ids = 0;
  return {
    asked,
    entries,
    context: () => ({ zone: 'UTC', today: '2026-05-03', weekStart: 1 as const }),
    newId: () => `e${(ids += 1)}`,
    placeOfClips: () => Promise.resolve(() => undefined),
    storage: {
      offeredClips: (_: unknown, clause: Clause | undefined) => {
        asked.push(clause);
        return Promise.resolve({ offers: [], usage: new Map(), since: { at: '', lastDigest: false } });
      },
      addEntries: (_: string, added: readonly NewEntry[]) => Promise.resolve(void entries.push(...added)),
    },
  };
}

test('the library is asked what the question says', async () => {
  const given = dependencies();
  await offerClips(aDigest(), { query: '', tag: 'rust', period: { kind: 'new' } }, given);
  expect(given.asked).toEqual([{ kind: 'tag', value: 'rust' }]);
});

test('clips go in by the time at which they were saved', async () => {
  const given = dependencies();
  const [late, early] = [
    aClip({ id: 'late', savedAt: '2026-05-02T00:00:00.000Z' }),
    aClip({ id: 'early', savedAt: '2026-05-01T00:00:00.000Z' }),
  ];
  await addClips(aDigest(), [late, early], given);
  expect(given.entries).toMatchObject([{ clipId: 'early' }, { clipId: 'late' }]);
});
