import { expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/digest';
import { groupedOutline, type Grouping } from '../../../src/domain/digest/grouped-outline';
import { aClip } from '../../builders/a-clip';

const place = { digestId: 'd', rank: 'a' };
const clips = new Map(
  [
    aClip({ id: 'a', tags: ['sea'], savedAt: '2026-05-03T10:00:00Z' }),
    aClip({ id: 'b', tags: [], savedAt: '2026-05-03T09:00:00Z' }),
    aClip({ id: 'c', tags: ['rust', 'sea'], savedAt: '2026-05-02T10:30:00Z' }),
    aClip({ id: 'd', tags: ['sea'], savedAt: '2026-05-03T11:30:00Z' }),
  ].map((clip) => [clip.id, clip]),
);
const clip = (id: string, runOn = false): Entry => ({ ...place, id, kind: 'clip', clipId: id, runOn });
const text = (id: string, runOn = false): Entry => ({ ...place, id, kind: 'text', text: id, runOn });
const outline: Entry[] = [
  { ...place, id: 'old', kind: 'heading', text: 'sea', grouping: 'tag' },
  clip('a'),
  text('and', true),
  clip('b'),
  text('alone'),
  { ...place, id: 'own', kind: 'heading', text: 'Mine' },
  clip('c'),
  clip('d'),
];
const words = { dayHeading: (day: string) => `on ${day}`, untagged: 'others' };
const shown = (entries: readonly Entry[], grouping: Grouping) =>
  groupedOutline(entries, clips, grouping, words).map((one) =>
    one.kind === 'entry' ? one.id : `# ${one.text}`,
  );

test.each<[string, Grouping, string[]]>([
  ['tag', { kind: 'tag' }, ['alone', 'old', 'a', 'and', 'd', '# rust', 'own', 'c', '# others', 'b']],
  [
    'day',
    { kind: 'day', zone: 'UTC' },
    ['alone', '# on 2026-05-02', 'own', 'c', '# on 2026-05-03', 'a', 'and', 'b', 'd'],
  ],
  [
    'day, in a zone where it is another',
    { kind: 'day', zone: 'Pacific/Kiritimati' },
    ['alone', '# on 2026-05-03', 'b', 'own', 'c', '# on 2026-05-04', 'a', 'and', 'd'],
  ],
  ['nothing', { kind: 'none' }, ['a', 'and', 'b', 'alone', 'own', 'c', 'd']],
])('grouped by %s', (_, grouping, expected) => {
  expect(shown(outline, grouping)).toEqual(expected);
});

test('the line at which the front page stops goes with the clip before it', () => {
  const fold: Entry = { ...text('fold'), kind: 'text', text: '<!--more-->', runOn: false };
  expect(shown([clip('b'), clip('a'), fold, clip('d')], { kind: 'tag' })).toEqual([
    '# sea',
    'a',
    'fold',
    'd',
    '# others',
    'b',
  ]);
});

test('grouped again, headings keep the names and the order that they were given, and clips theirs', () => {
  const heading = (id: string, text: string, groupKey: string): Entry => ({
    ...place,
    id,
    kind: 'heading',
    text,
    grouping: 'tag',
    groupKey,
  });
  const renamed = [
    heading('h-rust', 'Rust & co', 'rust'),
    clip('c'),
    heading('h-sea', 'The sea', 'sea'),
    clip('d'),
    clip('a'),
  ];
  expect(shown([...renamed, clip('b')], { kind: 'tag' })).toEqual([
    'h-rust',
    'c',
    'h-sea',
    'd',
    'a',
    '# others',
    'b',
  ]);
});

test('no entry is lost or doubled, however often it is grouped', () => {
  const again = groupedOutline(outline, clips, { kind: 'day', zone: 'UTC' }, words).flatMap((one) =>
    one.kind === 'entry' ? outline.filter(({ id }) => id === one.id) : [],
  );
  expect(
    shown(again, { kind: 'tag' })
      .filter((id) => !id.startsWith('#'))
      .toSorted(),
  ).toEqual(['a', 'alone', 'and', 'b', 'c', 'd', 'own']);
});

test('grouped by site goes by what the page calls itself, else by its host', () => {
  const sited = new Map(
    [
      aClip({ id: 'a', url: 'https://www.one.example/a', site: 'One' }),
      aClip({ id: 'b', url: 'https://two.example/b', site: '' }),
      aClip({ id: 'c', url: 'https://one.example/c', site: 'One' }),
    ].map((one) => [one.id, one]),
  );
  const order = groupedOutline([clip('a'), clip('b'), clip('c')], sited, { kind: 'site' }, words);
  expect(order.map((one) => (one.kind === 'entry' ? one.id : `# ${one.text}`))).toEqual([
    '# One',
    'a',
    'c',
    '# two.example',
    'b',
  ]);
});
