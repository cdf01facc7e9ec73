import { expect, test } from 'vitest';
import { groupingOf, groupOutline } from '../../../src/app/digests/group-outline';
import type { Entry } from '../../../src/domain/digest';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { aClip } from '../../builders/a-clip';
import { aClock } from '../../builders/a-clock';
import { aDigest } from '../../builders/a-digest';

const place = { digestId: 'd1', rank: 'a0', runOn: false };

test('clips are put under their days in the zone and the words of the digest', async () => {
  const clips = new Map(
    ['2026-05-01T20:00:00.000Z', '2026-05-02T10:00:00.000Z'].map((savedAt, n) => [
      `c${n}`,
      aClip({ id: `c${n}`, savedAt }),
    ]),
  );
  const entries: Entry[] = [...clips.keys()].map((clipId) => ({
    ...place,
    id: `e-${clipId}`,
    kind: 'clip',
    clipId,
  }));
  let order: readonly unknown[] = [];
  const arrangeOutline = (_: string, next: readonly unknown[]) => Promise.resolve(void (order = next));
  await groupOutline(aDigest({ language: 'en', zone: 'Asia/Shanghai' }), entries, clips, 'day', {
    clock: aClock(),
    newId: () => 'h1',
    readWording: (language) =>
      Promise.resolve(wordingFor(language, { en: { date: '{day}/{month}/{year}' } })),
    storage: { arrangeOutline },
  });
  expect(order).toEqual([
    { id: 'h1', kind: 'heading', text: '2/5/2026', grouping: 'day', groupKey: '2026-05-02' },
    'e-c0',
    'e-c1',
  ]);
});

test('an outline tells by what it is grouped', () => {
  expect(groupingOf([])).toBe('none');
  expect(groupingOf([{ ...place, id: 'h', kind: 'heading', text: 'Rust', grouping: 'tag' }])).toBe('tag');
  expect(groupingOf([{ ...place, id: 'h', kind: 'heading', text: 'Mine' }])).toBe('none');
});
