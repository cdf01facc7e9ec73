import { expect, test } from 'vitest';
import { addClips, askTray, clauseOfTray, trayGroups } from '../../../src/app/digests/tray-clips';
import type { Clip } from '../../../src/domain/clip';
import type { Clause } from '../../../src/domain/query/query';
import type { NewEntry, PlaceOfClip } from '../../../src/domain/digest/entry-ranks';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';

const notPrivate = { kind: 'not', clause: { kind: 'is', state: 'private' } };

test.each([
  ['all', '', notPrivate],
  ['unused', '', { kind: 'and', clauses: [notPrivate, { kind: 'is', state: 'unused' }] }],
  [
    'picked',
    '#rust',
    { kind: 'and', clauses: [notPrivate, { kind: 'is', state: 'next' }, { kind: 'tag', value: 'rust' }] },
  ],
] as const)('the filter %s with the words “%s” asks for what may go into a post', (filter, query, clause) => {
  expect(clauseOfTray({ filter, query })).toEqual(clause);
});

function dependencies() {
  const asked: Clause[][] = [];
  const added: { entries: readonly NewEntry[]; after: string | null | PlaceOfClip | undefined }[] = [];
  let ids = 0;
  return {
    asked,
    added,
    context: () => ({ zone: 'UTC', today: '2026-05-03', weekStart: 1 as const }),
    newId: () => `e${(ids += 1)}`,
    placeOfClips: () => Promise.resolve(() => 'section'),
    storage: {
      readTray: (_: unknown, clause: Clause, others: Clause[]) => {
        asked.push([clause, ...others]);
        const since = { at: '', lastDigest: false };
        return Promise.resolve({ clips: [], found: 0, totals: [14, 7, 120], usage: new Map(), since });
      },
      addEntries: (
        _: string,
        entries: readonly NewEntry[],
        after?: string | null | PlaceOfClip,
      ): Promise<void> => Promise.resolve(void added.push({ entries, after })),
    },
  };
}

test('each filter says how many it would find', async () => {
  const given = dependencies();
  const tray = await askTray(aDigest(), { filter: 'picked', query: '' }, given);
  expect(tray.counts).toEqual({ unused: 14, picked: 7, all: 120 });
  expect(given.asked).toHaveLength(1);
});

const savedOn = (id: string, day: string, fields: Partial<Clip> = {}) =>
  aClip({ id, savedAt: `${day}T00:00:00.000Z`, ...fields });

test.each([
  ['behind an entry', 'x', 'x'],
  ['before all', null, null],
] as const)('clips go in by the time at which they were saved, %s', async (_, after, where) => {
  const given = dependencies();
  const ids = await addClips(
    aDigest(),
    [savedOn('late', '2026-05-02'), savedOn('early', '2026-05-01')],
    after,
    given,
  );
  expect(given.added).toMatchObject([{ entries: [{ clipId: 'early' }, { clipId: 'late' }], after: where }]);
  expect(ids).toEqual(['e1', 'e2']);
});

test('where no place is named, clips go into the section of their tags', async () => {
  const given = dependencies();
  await addClips(aDigest(), [aClip()], undefined, given);
  const after = given.added[0]?.after;
  expect(typeof after === 'function' && after([], aClip())).toBe('section');
});

test('the tray has its order: picked, new, older, used elsewhere, and last what is in the post', () => {
  const clips = [
    savedOn('new', '2026-05-02'),
    savedOn('here', '2026-05-02'),
    savedOn('old', '2026-04-01'),
    savedOn('used', '2026-05-01', { forNextDigest: '2026-05-01T00:00:00.000Z' }),
    savedOn('picked', '2026-04-01', { forNextDigest: '2026-05-01T00:00:00.000Z' }),
  ];
  const groups = trayGroups(clips, [savedOn('here', '2026-05-02'), savedOn('also', '2026-04-01')], {
    usage: new Map([['used', []]]),
    since: { at: '2026-04-30T00:00:00.000Z', lastDigest: true },
  });
  expect(groups.map(({ kind, clips }) => [kind, clips.map(({ id }) => id)])).toEqual([
    ['picked', ['picked']],
    ['since', ['new']],
    ['earlier', ['old']],
    ['used', ['used']],
    ['here', ['here', 'also']],
  ]);
});
