import { expect, test } from 'vitest';
import type { Clip } from '../../../src/domain/clip';
import { mergeBatch } from '../../../src/exchange/merging/merge-batch';
import { aClip } from '../../builders/a-clip';

const now = '2026-06-01T10:00:00.000Z';
const importedClip = (clip: Clip) => ({ key: clip.url, clip });
const known = (...clips: Clip[]) => ({
  byKey: new Map(clips.filter(({ trashedAt }) => !trashedAt).map((clip) => [clip.url, clip])),
  byId: new Map(clips.map((clip) => [clip.id, clip])),
});

test('importedClips are new, changed, there already, or repeated', () => {
  const [there, poor] = [aClip({ tags: ['x'] }), aClip()];
  const found = [
    aClip({ url: there.url, title: there.title, tags: ['x'] }),
    aClip({ url: poor.url, comment: 'More' }),
    aClip({ url: 'https://new.org/', tags: ['a'] }),
    aClip({ url: 'https://new.org/', tags: ['b'] }),
  ];
  const seen = new Set<string>();
  const merged = mergeBatch(found.map(importedClip), known(there, poor), { now, seen });
  expect(merged.counts).toEqual({ unchanged: 1, changed: 1, added: 1, repeated: 1 });
  expect(merged.changed).toEqual([{ ...poor, comment: 'More', changedAt: now }]);
  expect(merged.added).toEqual([{ ...found[2], tags: ['a', 'b'], changedAt: now }]);
  expect([...merged.mergedInto]).toEqual([
    [found[0]!.id, there.id],
    [found[1]!.id, poor.id],
    [found[3]!.id, found[2]!.id],
  ]);
  expect(seen.size).toBe(3);
});

const trashed = aClip({ trashedAt: '2026-05-04T10:00:00.000Z', comment: 'Mine' });
const { trashedAt: _trashedAt, ...living } = trashed;

test.each<[string, Clip[], Clip, { added?: Clip[]; changed?: Clip[] }]>([
  [
    'a clip in the trash comes out of it for its own backup',
    [trashed],
    living,
    { changed: [{ ...living, changedAt: now }] },
  ],
  ['a clip of the library stays there though its backup has it in the trash', [living], trashed, {}],
  ['a trashed clip of a backup goes to the trash', [], trashed, { added: [trashed] }],
  [
    'a trashed clip of a backup does not touch another of the same page',
    [aClip({ url: trashed.url })],
    trashed,
    { added: [trashed] },
  ],
])('%s', (_, library, found, { added = [], changed = [] }) => {
  const merged = mergeBatch([importedClip(found)], known(...library), { now });
  expect(merged.added).toEqual(added);
  expect(merged.changed).toEqual(changed);
});

test('another page of the trash does not take in a clip of the same address', () => {
  const found = aClip({ url: trashed.url });
  expect(mergeBatch([importedClip(found)], known(trashed), { now, seen: new Set() }).added).toEqual([found]);
});

test('clips of a backup are not merged with each other', () => {
  const twins = [
    aClip({ url: 'https://a.org/', tags: ['a'] }),
    aClip({ url: 'https://a.org/', tags: ['b'] }),
  ];
  const merged = mergeBatch(twins.map(importedClip), known(), { now });
  expect(merged.added).toEqual(twins);
  expect(merged.counts.added).toBe(2);
});
